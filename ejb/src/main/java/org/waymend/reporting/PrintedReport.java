package org.waymend.reporting;

/**
 * A paper or a workbook, ready to be sent or kept.
 *
 * @param fileName with its ending, in ASCII
 */
@SuppressWarnings("ArrayRecordComponent") // streamed out as it is, never compared
public record PrintedReport(String fileName, String mediaType, byte[] content) {
  static PrintedReport pdf(String name, byte[] content) {
    return new PrintedReport(name + ".pdf", "application/pdf", content);
  }

  static PrintedReport xlsx(String name, byte[] content) {
    return new PrintedReport(
        name + ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        content);
  }
}
