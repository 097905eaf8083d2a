package org.waymend.settlement.domain;

import java.time.Instant;
import java.util.List;
import org.waymend.settlement.ExportFile;

/** Makes the files of a batch; the same lines make the same bytes. */
public interface ExportFiles {
  /**
   * @param name of the batch, for the files' names
   * @param at what the files say about when they were made
   */
  List<ExportFile> of(String name, List<ExportedLine> lines, Instant at);
}
