package org.waymend.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.design.JRDesignField;
import org.junit.jupiter.api.Test;

class RecordDataSourceTest {

  private record Line(String part, long quantity) {}

  private final RecordDataSource<Line> source =
      new RecordDataSource<>(Line.class, List.of(new Line("Valve", 2), new Line("Seal", 7)));

  @Test
  void rows_come_in_their_order_and_end() throws JRException {
    assertThat(source.next()).isTrue();
    assertThat(source.getFieldValue(field("part"))).isEqualTo("Valve");
    assertThat(source.next()).isTrue();
    assertThat(source.getFieldValue(field("quantity"))).isEqualTo(7L);
    assertThat(source.next()).isFalse();
  }

  @Test
  void a_field_that_the_record_lacks_is_named() {
    source.next();
    assertThatExceptionOfType(JRException.class)
        .isThrownBy(() -> source.getFieldValue(field("price")))
        .withMessageContaining("Line has no component price");
  }

  private static JRField field(String name) {
    var field = new JRDesignField();
    field.setName(name);
    return field;
  }
}
