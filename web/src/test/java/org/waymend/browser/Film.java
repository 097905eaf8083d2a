package org.waymend.browser;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/**
 * What the camera of a {@link Chromium} sees: one picture, for ever, as a grey YUV4MPEG2 file. The
 * browser opens the file when a camera is opened, so it can be changed before.
 */
final class Film {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  private final Path path;

  Film(Path path) {
    this.path = path.toAbsolutePath();
    show(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY));
  }

  Path path() {
    return path;
  }

  /** Holds a PNG in front of the camera. */
  void show(byte[] png) {
    try {
      show(ImageIO.read(new ByteArrayInputStream(png)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void show(BufferedImage picture) {
    var frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    var pen = frame.createGraphics();
    pen.setColor(Color.LIGHT_GRAY);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.drawImage(
        picture, (WIDTH - picture.getWidth()) / 2, (HEIGHT - picture.getHeight()) / 2, null);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    out.writeBytes(
        "YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n".formatted(WIDTH, HEIGHT).getBytes(US_ASCII));
    out.writeBytes("FRAME\n".getBytes(US_ASCII));
    for (int each : frame.getRaster().getPixels(0, 0, WIDTH, HEIGHT, (int[]) null)) {
      out.write(each);
    }
    var colourless = new byte[WIDTH * HEIGHT / 2];
    Arrays.fill(colourless, (byte) 128);
    out.writeBytes(colourless);
    try {
      Files.createDirectories(path.getParent());
      Files.write(path, out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
