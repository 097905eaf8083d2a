package org.waymend.reports;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import net.sf.jasperreports.renderers.Renderable;
import net.sf.jasperreports.renderers.SimpleDataRenderer;

/**
 * A picture, scaled down to what paper needs: whatever the camera made, a report with thirty of
 * them stays a few megabytes, and no more than one is ever decoded.
 */
public final class ReportPicture {
  private static final int LONGEST_SIDE = 900; // pixels: 165 points wide, 390 to the inch
  private static final float QUALITY = 0.82f;

  private final byte[] bytes;

  private ReportPicture(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Size of the scaled picture. */
  public int byteCount() {
    return bytes.length;
  }

  /**
   * A photo, as JPEG.
   *
   * @throws IOException also if the bytes are no picture
   */
  public static ReportPicture photo(InputStream bytes) throws IOException {
    var image = scaled(bytes);
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(QUALITY);
    return written(image, writer, parameters);
  }

  /**
   * A signature or a logo, with its edges sharp; what is transparent becomes white.
   *
   * @throws IOException also if the bytes are no picture
   */
  public static ReportPicture drawing(InputStream bytes) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("png").next();
    return written(scaled(bytes), writer, writer.getDefaultWriteParam());
  }

  private static ReportPicture written(
      BufferedImage image, ImageWriter writer, ImageWriteParam parameters) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return new ReportPicture(out.toByteArray());
  }

  private static BufferedImage scaled(InputStream bytes) throws IOException {
    try (var input = ImageIO.createImageInputStream(bytes)) {
      var readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        throw new IIOException("This is no picture");
      }
      var reader = readers.next();
      try {
        reader.setInput(input, true, true);
        return onWhite(read(reader));
      } finally {
        reader.dispose();
      }
    }
  }

  /** Every so many-th pixel, so that a large picture is never in memory as a whole. */
  private static BufferedImage read(ImageReader reader) throws IOException {
    int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
    int step = Math.max(1, longest / (2 * LONGEST_SIDE));
    var parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, parameters);
  }

  private static BufferedImage onWhite(BufferedImage read) {
    double factor =
        Math.min(1.0, (double) LONGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
    int width = Math.max(1, (int) Math.round(read.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(read.getHeight() * factor));
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      graphics.drawImage(read, 0, 0, width, height, null);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  Renderable renderable() {
    return SimpleDataRenderer.getInstance(bytes);
  }
}
