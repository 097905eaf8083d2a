package org.waymend.reports;

import net.sf.jasperreports.renderers.Renderable;
import org.jspecify.annotations.Nullable;

/** One cell of the label grid as the template reads it; all null where a label is already used. */
record LabelCell(
    @Nullable String companyName,
    @Nullable String tag,
    @Nullable String name,
    @Nullable String word1,
    @Nullable String detail1,
    @Nullable String word2,
    @Nullable String detail2,
    @Nullable String word3,
    @Nullable String detail3,
    @Nullable String scan,
    @Nullable Renderable qrCode) {

  static final LabelCell USED =
      new LabelCell(null, null, null, null, null, null, null, null, null, null, null);
}
