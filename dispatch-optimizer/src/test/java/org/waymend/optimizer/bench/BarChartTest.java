package org.waymend.optimizer.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class BarChartTest {

  @Test
  void values_on_both_sides_of_zero_have_bars_on_both_sides() throws Exception {
    var chart =
        drawn(
            new BarChart(
                "a < b & c",
                "percent",
                List.of("one", "other"),
                List.of(
                    new BarChart.Group("A", Arrays.asList(-1.5, 3.0), List.of("", "")),
                    new BarChart.Group(
                        "B", Arrays.asList(null, -0.001), List.of("2 unserved", "")))));

    assertThat(chart.getDocumentElement().getTextContent())
        .contains("a < b & c", "one", "other", "-1.50", "3.00", "2 unserved", "0.00")
        .doesNotContain("-0.00");
    var bars = chart.getElementsByTagName("rect"); // after the ground and the legend
    double left = end((Element) bars.item(3));
    assertThat(left).isEqualTo(start((Element) bars.item(4)), within(0.2));
    assertThat(width((Element) bars.item(4)))
        .isEqualTo(2 * width((Element) bars.item(3)), within(0.3));
  }

  @Test
  void a_chart_of_nothing_is_a_picture_too() throws Exception {
    assertThat(
            drawn(new BarChart("none", "percent", List.of("one"), List.of()))
                .getElementsByTagName("rect")
                .getLength())
        .isEqualTo(1);
  }

  private static Document drawn(BarChart chart) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(chart.svg().getBytes(StandardCharsets.UTF_8)));
  }

  private static double start(Element bar) {
    return Double.parseDouble(bar.getAttribute("x"));
  }

  private static double width(Element bar) {
    return Double.parseDouble(bar.getAttribute("width"));
  }

  private static double end(Element bar) {
    return start(bar) + width(bar);
  }
}
