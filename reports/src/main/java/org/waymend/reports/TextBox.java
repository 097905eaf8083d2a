package org.waymend.reports;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRTextField;

/**
 * The place of a text in a template, in points. A text that is too long is set smaller, but not so
 * small that nobody can read it: what does not fit then is shortened. Lines are broken here,
 * because JasperReports' own shrinking has no lower limit and its own breaking lost the ends of
 * some texts.
 */
record TextBox(int width, int height, Font font) {

  private static final String ELLIPSIS = "…";
  private static final float SMALLEST = 5; // points; what good eyes read at arm's length
  private static final float STEP = 0.1f; // points
  private static final float FIRST_LINE = 1.45f; // em: ascent and descent of the font
  private static final float NEXT_LINE =
      1.22f; // em: ascent × line spacing of the template, descent
  private static final float SPARE = 1; // points of the width, since JasperReports measures again
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  static TextBox of(JRElement element) {
    var font = ReportFont.of(false, 1);
    if (element instanceof JRTextField text) {
      font = ReportFont.of(text.isBold(), text.getFontSize());
    }
    return new TextBox(element.getWidth(), element.getHeight(), font);
  }

  /** Styled text that fits, with an ellipsis at its end if it is too long. */
  String fit(String text) {
    return fit(text, false);
  }

  /** The same, but with the ellipsis in the middle: for numbers that differ at their ends. */
  String fitKeepingItsEnd(String text) {
    return fit(text, true);
  }

  private String fit(String text, boolean isEndKept) {
    var printable = FontCoverage.printable(text);
    for (var size = font.getSize2D(); size > SMALLEST; size -= STEP) {
      var lines = lines(printable, size);
      if (lines.isPresent()) {
        return styled(lines.get(), size);
      }
    }
    return styled(shortened(printable, isEndKept), SMALLEST);
  }

  /** The lines of as many characters as there is room for at the smallest size. */
  private List<String> shortened(String text, boolean isEndKept) {
    var whole = lines(text, SMALLEST);
    if (whole.isPresent()) {
      return whole.get();
    }
    var characters = characters(text);
    var best = List.of(ELLIPSIS);
    var kept = 0;
    var tooMany = characters.size();
    while (tooMany - kept > 1) {
      var middle = (kept + tooMany) / 2;
      var lines = lines(cut(characters, middle, isEndKept), SMALLEST);
      if (lines.isPresent()) {
        kept = middle;
        best = lines.get();
      } else {
        tooMany = middle;
      }
    }
    return best;
  }

  private static String cut(List<String> characters, int kept, boolean isEndKept) {
    var tail = isEndKept ? kept / 2 : 0;
    return String.join("", characters.subList(0, kept - tail)).stripTrailing()
        + ELLIPSIS
        + String.join("", characters.subList(characters.size() - tail, characters.size()));
  }

  /** The text broken into lines; empty if the box is too small for it at this size. */
  private Optional<List<String>> lines(String text, float size) {
    var lines = new ArrayList<String>();
    if (!text.isEmpty()) {
      var measured = new AttributedString(text);
      measured.addAttribute(TextAttribute.FONT, font.deriveFont(size));
      var breaks = new LineBreakMeasurer(measured.getIterator(), CONTEXT);
      var room = 1 + (int) ((height / size - FIRST_LINE) / NEXT_LINE);
      while (lines.size() < room && breaks.getPosition() < text.length()) {
        var start = breaks.getPosition();
        breaks.nextLayout(width - SPARE);
        lines.add(text.substring(start, breaks.getPosition()).stripTrailing());
      }
      if (breaks.getPosition() < text.length()) {
        return Optional.empty();
      }
    }
    return Optional.of(lines);
  }

  private static String styled(List<String> lines, float size) {
    var text = String.join("\n", lines);
    var escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return String.format(Locale.ROOT, "<style size=\"%.1f\">%s</style>", size, escaped);
  }

  /** As people count them, so that no surrogate pair and no accent is torn apart. */
  private static List<String> characters(String text) {
    var boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
    boundaries.setText(text);
    var characters = new ArrayList<String>();
    var start = boundaries.first();
    for (var end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
      characters.add(text.substring(start, end));
      start = end;
    }
    return characters;
  }
}
