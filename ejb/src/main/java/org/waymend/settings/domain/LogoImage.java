package org.waymend.settings.domain;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;

/**
 * A picture that we have drawn anew from what was uploaded, so that nothing of the upload but its
 * pixels stays (rule 24): the type comes from the first bytes, the size from the header before any
 * pixel is read, and no side is longer than 1024 px afterwards.
 *
 * @param contentType {@code image/png} or {@code image/jpeg}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
public record LogoImage(String contentType, byte[] content, int widthPx, int heightPx) {
  private static final int LARGEST_UPLOAD = 1_000_000;
  private static final long MOST_PIXELS = 40_000_000;
  private static final int LONGEST_SIDE = 1024;

  private enum Format {
    PNG("image/png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", "ffd8ff");

    private final String contentType;
    private final String firstBytes; // hex

    Format(String contentType, String firstBytes) {
      this.contentType = contentType;
      this.firstBytes = firstBytes;
    }

    private boolean opens(byte[] file) {
      int length = firstBytes.length() / 2;
      return file.length > length && HexFormat.of().formatHex(file, 0, length).equals(firstBytes);
    }
  }

  /**
   * @throws DomainException {@code settings/logo-too-large}, {@code settings/logo-not-an-image},
   *     {@code settings/logo-too-many-pixels}
   */
  public static LogoImage of(byte[] upload) {
    if (upload.length > LARGEST_UPLOAD) {
      throw refused("settings/logo-too-large", "The logo may have at most 1 MB.");
    }
    var format =
        Arrays.stream(Format.values())
            .filter(each -> each.opens(upload))
            .findFirst()
            .orElseThrow(LogoImage::notAnImage);
    try {
      return encoded(format, drawn(format, upload));
    } catch (DomainException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // ImageIO throws both for broken files
      throw notAnImage();
    }
  }

  private static BufferedImage drawn(Format format, byte[] upload) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
      reader.setInput(input, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MOST_PIXELS) {
        throw refused(
            "settings/logo-too-many-pixels", "The logo may have at most 40 million pixels.");
      }
      var parameters = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
      parameters.setSourceSubsampling(step, step, 0, 0); // bounds the memory
      return scaled(format, reader.read(0, parameters));
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage scaled(Format format, BufferedImage read) {
    double factor =
        Math.min(1.0, (double) LONGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
    int width = Math.max(1, (int) Math.round(read.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(read.getHeight() * factor));
    var image =
        new BufferedImage(
            width,
            height,
            format == Format.PNG ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      graphics.drawImage(read, 0, 0, width, height, null);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static LogoImage encoded(Format format, BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, format.name(), output)) {
        throw new IllegalStateException("Java can't write " + format);
      }
    }
    return new LogoImage(
        format.contentType, bytes.toByteArray(), image.getWidth(), image.getHeight());
  }

  private static DomainException notAnImage() {
    return refused("settings/logo-not-an-image", "The logo must be a readable PNG or JPEG file.");
  }

  private static DomainException refused(String type, String detail) {
    return new DomainException(Kind.INVALID, type, detail);
  }
}
