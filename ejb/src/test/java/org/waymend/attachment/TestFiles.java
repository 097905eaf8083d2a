package org.waymend.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people and attackers send them. */
public final class TestFiles {
  private TestFiles() {}

  /** Left half red, right half blue. */
  public static byte[] picture(String format, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, (x < width / 2 ? Color.RED : Color.BLUE).getRGB());
      }
    }
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** One colour with transparency, so a small file, which takes four bytes a pixel in memory. */
  public static byte[] huge(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_4BYTE_ABGR);
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A JPEG as a phone makes it: with an EXIF part that tells how it was held and where it was. */
  public static byte[] photo(int width, int height, int orientation) {
    var jpeg = picture("jpeg", width, height);
    var secret = "GPS 40.7 -74.0".getBytes(StandardCharsets.US_ASCII);
    var tiff =
        ByteBuffer.allocate(8 + 2 + 12 + 4 + secret.length)
            .put((byte) 'M')
            .put((byte) 'M')
            .putShort((short) 42)
            .putInt(8)
            .putShort((short) 1)
            .putShort((short) 0x0112)
            .putShort((short) 3)
            .putInt(1)
            .putShort((short) orientation)
            .putShort((short) 0)
            .putInt(0)
            .put(secret)
            .array();
    var part =
        ByteBuffer.allocate(4 + 6 + tiff.length)
            .putShort((short) 0xFFE1)
            .putShort((short) (2 + 6 + tiff.length))
            .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
            .put(tiff)
            .array();
    return ByteBuffer.allocate(jpeg.length + part.length)
        .put(jpeg, 0, 2)
        .put(part)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** A few bytes that claim to be a huge PNG. */
  public static byte[] bomb(int width, int height) {
    var chunk =
        ByteBuffer.allocate(4 + 13)
            .put("IHDR".getBytes(StandardCharsets.US_ASCII))
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 6, 0, 0, 0})
            .array();
    var sum = new CRC32();
    sum.update(chunk);
    return ByteBuffer.allocate(8 + 4 + chunk.length + 4)
        .put("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1))
        .putInt(13)
        .put(chunk)
        .putInt((int) sum.getValue())
        .array();
  }

  public static byte[] zip() {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(new byte[100]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
