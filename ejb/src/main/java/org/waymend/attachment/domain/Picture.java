package org.waymend.attachment.domain;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;

/**
 * Draws a picture anew, so that nothing of the upload but its pixels stays: no place and camera, no
 * second file behind the picture. Turned as the camera was held, and never larger than needed.
 */
final class Picture {
  /** Read from the header, before any pixel is. */
  static final long MOST_PIXELS = 40_000_000;

  /** Enough to read a type plate on a photo of a whole machine. */
  static final int LONGEST_SIDE = 4096;

  static final int LONGEST_SIDE_OF_THUMBNAIL = 320;

  private static final float QUALITY = 0.88f;

  /** Of the decoded pixels of one picture; larger ones are read coarser. */
  private static final long MOST_MEGABYTES = 128;

  /** Megabytes of decoded pixels that may be in memory at once, of all uploads together. */
  private static final Semaphore MEMORY = new Semaphore((int) MOST_MEGABYTES, true);

  /** In pixels. */
  record Size(int width, int height) {}

  private Picture() {}

  /**
   * @param drawn gets the picture, as JPEG if it came so, else as PNG
   * @param thumbnail gets a small JPEG
   * @throws DomainException {@code attachment/too-many-pixels}, {@code attachment/broken-image}
   */
  static Size draw(FileFormat format, Path upload, Path drawn, Path thumbnail) throws IOException {
    try {
      return decoded(format, upload, drawn, thumbnail);
    } catch (DomainException e) {
      throw e;
    } catch (IIOException | EOFException | RuntimeException e) { // all three for broken files
      throw new DomainException(
          Kind.INVALID, "attachment/broken-image", "The picture can't be read to its end.");
    }
  }

  private static Size decoded(FileFormat format, Path upload, Path drawn, Path thumbnail)
      throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
    try (var input = new FileImageInputStream(upload.toFile())) {
      reader.setInput(input, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MOST_PIXELS) {
        throw new DomainException(
                Kind.INVALID,
                "attachment/too-many-pixels",
                "A picture may have at most 40 million pixels; this one has "
                    + width
                    + " × "
                    + height
                    + ".")
            .with("width", width)
            .with("height", height);
      }
      int step = step(reader, width, height);
      int share = (int) Math.min(MOST_MEGABYTES, 1 + megabytes(reader, width, height, step));
      MEMORY.acquireUninterruptibly(share);
      try {
        return written(format, upload, reader, step, drawn, thumbnail);
      } finally {
        MEMORY.release(share);
      }
    } finally {
      reader.dispose();
    }
  }

  /** Every how many-th pixel is read, each way: all of them unless that takes too much memory. */
  private static int step(ImageReader reader, int width, int height) throws IOException {
    int step = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
    while (megabytes(reader, width, height, step) > MOST_MEGABYTES) {
      step++;
    }
    return step;
  }

  private static long megabytes(ImageReader reader, int width, int height, int step)
      throws IOException {
    var type = reader.getImageTypes(0).next();
    long bitsPerPixel = type.getColorModel().getPixelSize();
    return (long) (width / step) * (height / step) * bitsPerPixel / 8_000_000;
  }

  private static Size written(
      FileFormat format, Path upload, ImageReader reader, int step, Path drawn, Path thumbnail)
      throws IOException {
    var parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(step, step, 0, 0);
    var read = reader.read(0, parameters);
    int turn = format == FileFormat.JPEG ? ExifOrientation.of(upload) : 1;
    var picture = upright(read, turn, LONGEST_SIDE, read.getColorModel().hasAlpha());
    if (format == FileFormat.JPEG) {
      writeJpeg(picture, drawn);
    } else {
      try (var out = new FileImageOutputStream(drawn.toFile())) {
        ImageIO.write(picture, "png", out);
      }
    }
    writeJpeg(upright(picture, 1, LONGEST_SIDE_OF_THUMBNAIL, false), thumbnail);
    return new Size(picture.getWidth(), picture.getHeight());
  }

  /** Scaled down to the longest side and turned as EXIF says. */
  private static BufferedImage upright(
      BufferedImage read, int turn, int longest, boolean isTransparent) {
    double factor = Math.min(1.0, (double) longest / Math.max(read.getWidth(), read.getHeight()));
    var source = read;
    // Halving first keeps fine lines of large pictures that one big step would lose.
    while (factor <= 0.5) {
      source =
          scaled(
              source,
              Math.max(1, source.getWidth() / 2),
              Math.max(1, source.getHeight() / 2),
              isTransparent);
      factor = Math.min(1.0, (double) longest / Math.max(source.getWidth(), source.getHeight()));
    }
    int width = Math.max(1, (int) Math.round(source.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(source.getHeight() * factor));
    var size = ExifOrientation.swapsSides(turn) ? new Size(height, width) : new Size(width, height);
    var image = blank(size, isTransparent);
    var graphics = graphics(image, isTransparent);
    try {
      var transform = new AffineTransform(ExifOrientation.transform(turn, width, height));
      transform.scale((double) width / source.getWidth(), (double) height / source.getHeight());
      graphics.drawImage(source, transform, null);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static BufferedImage scaled(
      BufferedImage source, int width, int height, boolean isTransparent) {
    var image = blank(new Size(width, height), isTransparent);
    var graphics = graphics(image, isTransparent);
    try {
      graphics.drawImage(source, 0, 0, width, height, null);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static BufferedImage blank(Size size, boolean isTransparent) {
    return new BufferedImage(
        size.width(),
        size.height(),
        isTransparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
  }

  private static Graphics2D graphics(BufferedImage image, boolean isTransparent) {
    var graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    if (!isTransparent) { // JPEG has no transparency: white shows through
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    }
    return graphics;
  }

  private static void writeJpeg(BufferedImage image, Path file) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = new FileImageOutputStream(file.toFile())) {
      var parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
  }
}
