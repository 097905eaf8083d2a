package org.waymend.reports;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.waymend.reports.RatingReport.Interval;

/**
 * One row of a chart, drawn as vectors: rows below each other share their scale, so that they can
 * be compared by eye. Numbers stand beside it as text.
 */
abstract class BarChart extends AbstractRenderer
    implements Graphics2DRenderable, DimensionRenderable {
  private static final long serialVersionUID = 1;

  static final Color ACCENT = new Color(0x0B63C5);
  static final Color NEUTRAL = new Color(0x8A949E);
  static final Color LOW = new Color(0xB3261E);
  private static final Color SPAN = new Color(0x9CC1EA);
  private static final Color TRACK = new Color(0xE3E7EB);

  private final int width;
  private final int height;

  private BarChart(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** A figure as a mark on its interval, on a scale from least to most. */
  static BarChart interval(Interval figure, double least, double most, int width) {
    return new IntervalBar(figure, least, most, width);
  }

  /** A share of the longest bar. */
  static BarChart share(double share, Color color, int width) {
    return new ShareBar(share, color, width);
  }

  @Override
  public Dimension2D getDimension(JasperReportsContext context) {
    return new Dimension(width, height);
  }

  private static final class IntervalBar extends BarChart {
    private static final long serialVersionUID = 1;
    private static final double MARK = 1.6; // points
    private final double low;
    private final double value;
    private final double high;
    private final double zero;

    IntervalBar(Interval figure, double least, double most, int width) {
      super(width, 10);
      low = (figure.low() - least) / (most - least);
      value = (figure.value() - least) / (most - least);
      high = (figure.high() - least) / (most - least);
      zero = -least / (most - least);
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
      var left = area.getX() + MARK / 2;
      var room = area.getWidth() - MARK;
      var middle = area.getCenterY();
      graphics.setColor(TRACK);
      graphics.fill(new Rectangle2D.Double(left, middle - 0.5, room, 1));
      graphics.fill(new Rectangle2D.Double(left + zero * room - 0.5, middle - 4, 1, 8));
      graphics.setColor(SPAN);
      graphics.fill(
          new Rectangle2D.Double(left + low * room, middle - 2.5, (high - low) * room, 5));
      graphics.setColor(ACCENT);
      graphics.fill(new Rectangle2D.Double(left + value * room - MARK / 2, middle - 4.5, MARK, 9));
    }
  }

  private static final class ShareBar extends BarChart {
    private static final long serialVersionUID = 1;
    private final double share;
    private final Color color;

    ShareBar(double share, Color color, int width) {
      super(width, 9);
      this.share = share;
      this.color = color;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
      graphics.setColor(TRACK);
      graphics.fill(new Rectangle2D.Double(area.getX(), area.getY(), 0.75, area.getHeight()));
      graphics.setColor(color);
      var length = share * area.getWidth();
      graphics.fill(
          new Rectangle2D.Double(area.getX(), area.getY() + 0.5, length, area.getHeight() - 1));
    }
  }
}
