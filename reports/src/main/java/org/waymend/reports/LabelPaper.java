package org.waymend.reports;

/** Sheets of adhesive labels that can be bought everywhere. */
public enum LabelPaper {
  /** 63.5 × 33.9 mm, 24 on a sheet, as Avery L7159. */
  A4(3, 8, "asset-label-sheet-a4"),
  /** 2⅝ × 1 inch, 30 on a sheet, as Avery 5160. */
  LETTER(3, 10, "asset-label-sheet-letter");

  private final int columns;
  private final int rows;
  private final String template;

  LabelPaper(int columns, int rows, String template) {
    this.columns = columns;
    this.rows = rows;
    this.template = template;
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  public int labelsPerSheet() {
    return columns * rows;
  }

  String template() {
    return template;
  }
}
