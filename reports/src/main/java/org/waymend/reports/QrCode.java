package org.waymend.reports;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A QR code drawn as one vector shape, with its quiet zone of four modules inside the picture. */
final class QrCode extends AbstractRenderer implements Graphics2DRenderable, DimensionRenderable {

  private static final long serialVersionUID = 1;
  private static final int QUIET_ZONE = 4; // modules, by ISO/IEC 18004
  private static final double SMALLEST_MODULE_MM = 0.35; // what common phones read at arm's length
  private static final double MM_PER_POINT = 25.4 / 72;

  private final boolean[][] modules;

  private QrCode(ByteMatrix matrix) {
    modules = new boolean[matrix.getHeight()][matrix.getWidth()];
    for (var y = 0; y < matrix.getHeight(); y++) {
      for (var x = 0; x < matrix.getWidth(); x++) {
        modules[y][x] = matrix.get(x, y) == 1;
      }
    }
  }

  /**
   * A code whose modules stay large enough to be scanned, with as much error correction as the
   * length allows: Q (25 % may be scratched), else M (15 %).
   *
   * @param width of the printed code in points, quiet zone included
   * @throws IllegalArgumentException if the content is too long for this width
   */
  static QrCode of(String content, int width) {
    return Stream.of(ErrorCorrectionLevel.Q, ErrorCorrectionLevel.M)
        .flatMap(level -> encoded(content, level).stream())
        .filter(code -> width * MM_PER_POINT / code.size() >= SMALLEST_MODULE_MM)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "A QR code of %.0f mm cannot hold %d characters readably"
                        .formatted(width * MM_PER_POINT, content.length())));
  }

  /** Empty if the content is longer than any QR code of this level. */
  private static Optional<QrCode> encoded(String content, ErrorCorrectionLevel level) {
    try {
      return Optional.of(new QrCode(Encoder.encode(content, level, hints(content)).getMatrix()));
    } catch (WriterException e) {
      return Optional.empty();
    }
  }

  /** Old scanners stumble over a stated character set, so only content that needs it has one. */
  private static Map<EncodeHintType, ?> hints(String content) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(content)
        ? Map.of()
        : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
  }

  private int size() {
    return modules.length + 2 * QUIET_ZONE;
  }

  @Override
  public Dimension2D getDimension(JasperReportsContext context) {
    return new Dimension(size(), size());
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
    var module = Math.min(area.getWidth(), area.getHeight()) / size();
    var dark = new Path2D.Double();
    for (var y = 0; y < modules.length; y++) {
      for (var x = 0; x < modules.length; x++) {
        if (modules[y][x]) {
          var start = x;
          while (x + 1 < modules.length && modules[y][x + 1]) {
            x++;
          }
          dark.append(run(area, module, start, x + 1, y), false);
        }
      }
    }
    graphics.setColor(Color.BLACK);
    graphics.fill(dark);
  }

  private static Rectangle2D run(Rectangle2D area, double module, int from, int to, int y) {
    return new Rectangle2D.Double(
        area.getX() + (QUIET_ZONE + from) * module,
        area.getY() + (QUIET_ZONE + y) * module,
        (to - from) * module,
        module);
  }
}
