package org.waymend.settlement;

/** A file of a batch, as it was made. */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record ExportFile(ExportFormat format, String fileName, byte[] content) {
  public ExportFile {
    content = content.clone();
  }

  @Override
  public byte[] content() {
    return content.clone();
  }
}
