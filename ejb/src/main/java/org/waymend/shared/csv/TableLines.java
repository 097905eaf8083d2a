package org.waymend.shared.csv;

import java.util.List;

/**
 * A table as it stands in the file, before it is looked at.
 *
 * @param header names of the columns, in order
 * @param lines the rows that have anything
 */
record TableLines(List<String> header, List<Line> lines) {

  /**
   * A row.
   *
   * @param number line of the file, or row of the sheet, on which it starts; the header is 1
   * @param cells in the order of the header; one may be missing at the end
   */
  record Line(int number, List<String> cells) {}
}
