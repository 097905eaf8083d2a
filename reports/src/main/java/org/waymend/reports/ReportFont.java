package org.waymend.reports;

import java.awt.Font;
import java.util.Locale;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** The one font family of all reports, as JasperReports loaded it from its font extension. */
final class ReportFont {

  private static final String FAMILY = "Noto Sans SC";
  private static final Font REGULAR = load(Font.PLAIN);
  private static final Font BOLD = load(Font.BOLD);

  private ReportFont() {}

  static Font of(boolean isBold, float size) {
    return (isBold ? BOLD : REGULAR).deriveFont(size);
  }

  /** Whether both weights have a glyph for the code point. */
  static boolean has(int codePoint) {
    return REGULAR.canDisplay(codePoint) && BOLD.canDisplay(codePoint);
  }

  private static Font load(int style) {
    return OwnClassLoader.call(
        () ->
            FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                .getAwtFontFromBundles(FAMILY, style, 10f, Locale.ROOT, false));
  }
}
