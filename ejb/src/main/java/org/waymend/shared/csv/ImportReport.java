package org.waymend.shared.csv;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param dryRun true if nothing was to be written anyway
 * @param rows rows in the file
 * @param created rows that make a new object
 * @param changed rows that change one
 * @param unchanged rows that say what is there already
 * @param errors what is wrong; if there is anything, nothing is written
 */
public record ImportReport(
    boolean dryRun, int rows, int created, int changed, int unchanged, List<LineError> errors) {
  /**
   * @param line line in the file, the column names being line 1
   * @param column column, or empty if the whole line is meant
   * @param code stable slug for the screen
   * @param message English text
   */
  public record LineError(int line, String column, String code, String message) {}
}
