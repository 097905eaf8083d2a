package org.waymend.reports;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetLabelSheetTest {

  @Test
  void a_sheet_without_labels_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AssetLabelMother.sheet(LabelPaper.A4, 1, List.of()))
        .withMessage("A label sheet needs at least one asset");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 25})
  void a_position_off_the_sheet_is_refused(int position) {
    var labels = AssetLabelMother.many(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AssetLabelMother.sheet(LabelPaper.A4, position, labels))
        .withMessageContaining("from 1 to 24");
  }

  @Test
  void a_label_without_tag_or_content_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AssetLabel(" ", "Pump", null, null, null, "x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AssetLabel("AS-1", "Pump", null, null, null, ""));
  }
}
