package org.waymend.browser;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Pictures to upload and to hold in front of a camera. */
final class Photo {
  private Photo() {}

  /** Something wet, as a camera takes it. */
  static FilePayload of(String name) {
    var picture = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, new Color(0xD8D2C4), 0, 900, new Color(0x6F7F8C)));
    pen.fillRect(0, 0, 1200, 900);
    pen.setColor(new Color(0x2F5F8F));
    pen.fillOval(360, 520, 480, 220);
    pen.setColor(new Color(0x8A8D90));
    pen.fillRect(560, 0, 80, 420);
    pen.dispose();
    return new FilePayload(name, "image/jpeg", bytes(picture, "jpg"));
  }

  /** A QR code that says this. */
  static byte[] code(String text) {
    try {
      var bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 240, 240);
      var picture = new BufferedImage(240, 240, BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < 240; y++) {
        for (int x = 0; x < 240; x++) {
          picture.setRGB(x, y, bits.get(x, y) ? 0 : 0xFFFFFF);
        }
      }
      return bytes(picture, "png");
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the QR code in a picture says. */
  static String decoded(byte[] png) {
    try {
      var image = ImageIO.read(new ByteArrayInputStream(png));
      int width = image.getWidth();
      int height = image.getHeight();
      var pixels = image.getRGB(0, 0, width, height, null, 0, width);
      var bitmap =
          new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
      return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    } catch (IOException | ReaderException e) {
      throw new AssertionError("There is no code that can be read", e);
    }
  }

  private static byte[] bytes(BufferedImage picture, String format) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
