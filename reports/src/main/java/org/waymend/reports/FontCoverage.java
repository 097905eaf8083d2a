package org.waymend.reports;

import java.text.Normalizer;
import java.util.List;

/**
 * Tells which characters cannot be printed. A PDF drops a character that its font lacks without a
 * word, which is not how we treat people's names: on paper it becomes its letter without the
 * accent, else {@value #SUBSTITUTE}, and who prints can be told beforehand.
 */
public final class FontCoverage {

  /** The geta mark, which printers of Chinese and Japanese set for a missing type. */
  static final String SUBSTITUTE = "〓";

  private FontCoverage() {}

  /**
   * The characters of the text that the report font lacks.
   *
   * @return each once, in the order of the text; empty if all can be printed
   */
  public static List<String> missingFrom(String text) {
    return visible(text)
        .codePoints()
        .filter(codePoint -> !ReportFont.has(codePoint))
        .distinct()
        .mapToObj(Character::toString)
        .toList();
  }

  /** One line of text in which every character has a glyph. */
  static String printable(String text) {
    var printable = new StringBuilder();
    visible(text).codePoints().mapToObj(FontCoverage::glyph).forEach(printable::append);
    return printable.toString();
  }

  private static String glyph(int codePoint) {
    var character = Character.toString(codePoint);
    if (ReportFont.has(codePoint)) {
      return character;
    }
    var letter = Normalizer.normalize(character, Normalizer.Form.NFD).codePointAt(0);
    return ReportFont.has(letter) ? Character.toString(letter) : SUBSTITUTE;
  }

  /** Composed, since we stack no accents; without joiners and selectors, which have no glyph. */
  private static String visible(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ")
        .replaceAll("[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]", "")
        .strip();
  }
}
