package org.waymend.reports;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks texts of people into lines of a width. Each becomes a row of its own: a text may be longer
 * than a page, and JasperReports' own breaking lost the ends of some.
 */
final class TextLines {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final float SPARE = 2; // points, since JasperReports measures again

  private final float width;
  private final Font font;

  /**
   * @param width in points
   * @param size of the font, in points
   */
  TextLines(float width, boolean isBold, float size) {
    this.width = width - SPARE;
    this.font = ReportFont.of(isBold, size);
  }

  /** Every character is in one of the lines, but the spaces at their ends. */
  List<String> of(String text) {
    var lines = new ArrayList<String>();
    text.strip().lines().map(FontCoverage::printable).forEach(each -> add(each, lines));
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  /** The text with its lines broken where they break: for a box that grows with them. */
  String broken(String text) {
    return String.join("\n", of(text));
  }

  private void add(String paragraph, List<String> lines) {
    if (paragraph.isEmpty()) {
      lines.add("");
      return;
    }
    var measured = new AttributedString(paragraph);
    measured.addAttribute(TextAttribute.FONT, font);
    var breaks = new LineBreakMeasurer(measured.getIterator(), CONTEXT);
    while (breaks.getPosition() < paragraph.length()) {
      var start = breaks.getPosition();
      breaks.nextLayout(width);
      lines.add(paragraph.substring(start, breaks.getPosition()).stripTrailing());
    }
  }
}
