package org.waymend.reports;

import java.util.List;
import java.util.Locale;

/**
 * Asset tags to be printed on sheets of adhesive labels.
 *
 * @param language of the printed words: Chinese, or English for every other language
 * @param firstPosition where the first label goes on a partly used sheet, counted from 1 along the
 *     rows; 1 is a fresh sheet
 */
public record AssetLabelSheet(
    Locale language,
    String companyName,
    LabelPaper paper,
    int firstPosition,
    List<AssetLabel> labels) {

  /**
   * A sheet that can be printed.
   *
   * @throws IllegalArgumentException if there is no label, or the position is not on the sheet
   */
  public AssetLabelSheet {
    labels = List.copyOf(labels);
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("A label sheet needs at least one asset");
    }
    if (firstPosition < 1 || firstPosition > paper.labelsPerSheet()) {
      throw new IllegalArgumentException(
          "The first position must be from 1 to %d on %s, but was %d"
              .formatted(paper.labelsPerSheet(), paper, firstPosition));
    }
  }
}
