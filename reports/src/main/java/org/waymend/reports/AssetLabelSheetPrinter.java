package org.waymend.reports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Prints sheets of asset tags with QR codes. Safe for use by several threads. */
public final class AssetLabelSheetPrinter {

  private record Detail(@Nullable String word, @Nullable String text) {}

  private static final Detail NONE = new Detail(null, null);

  /**
   * Prints the sheet, in the order of its labels.
   *
   * @return a PDF document with its fonts embedded, to be printed without scaling
   * @throws IllegalArgumentException if the content of a QR code is too long to be scanned from a
   *     label of this size
   */
  public byte[] print(AssetLabelSheet sheet) {
    var template = ReportTemplate.of(sheet.paper().template());
    var words = Words.in(sheet.language());
    var cells = new ArrayList<>(Collections.nCopies(sheet.firstPosition() - 1, LabelCell.USED));
    for (var label : sheet.labels()) {
      cells.add(cell(label, sheet.companyName(), words, template));
    }
    return template.print(
        words.getString("assetLabel.title"),
        sheet.language(),
        new RecordDataSource<>(LabelCell.class, cells));
  }

  private static LabelCell cell(
      AssetLabel label, String companyName, ResourceBundle words, ReportTemplate template) {
    var details = details(label, words);
    return new LabelCell(
        template.box("companyName").fit(companyName),
        template.box("tag").fitKeepingItsEnd(label.tag()),
        template.box("name").fit(label.name()),
        details.get(0).word(),
        fitted(template.box("detail1"), details.get(0).text(), label),
        details.get(1).word(),
        fitted(template.box("detail2"), details.get(1).text(), label),
        details.get(2).word(),
        fitted(template.box("detail3"), details.get(2).text(), label),
        words.getString("assetLabel.scan"),
        QrCode.of(label.qrContent(), template.box("qrCode").width()));
  }

  /** A missing detail moves the others up, so that a label never has a hole. */
  private static List<Detail> details(AssetLabel label, ResourceBundle words) {
    var details = new ArrayList<Detail>();
    addDetail(details, words.getString("assetLabel.model"), label.model());
    addDetail(details, words.getString("assetLabel.serialNumber"), label.serialNumber());
    addDetail(details, words.getString("assetLabel.site"), label.siteName());
    while (details.size() < 3) {
      details.add(NONE);
    }
    return details;
  }

  private static void addDetail(List<Detail> details, String word, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      details.add(new Detail(word, text));
    }
  }

  /** The end of a serial number tells pieces apart, so it loses characters in its middle. */
  private static @Nullable String fitted(TextBox box, @Nullable String text, AssetLabel label) {
    if (text == null) {
      return null;
    }
    return text.equals(label.serialNumber()) ? box.fitKeepingItsEnd(text) : box.fit(text);
  }
}
