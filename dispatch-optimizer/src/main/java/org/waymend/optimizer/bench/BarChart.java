package org.waymend.optimizer.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Groups of lying bars as a picture (SVG), each with its value written beside it. Values may be on
 * both sides of zero.
 *
 * @param title above it
 * @param scale what the values are, beside the scale
 * @param series names of the bars within a group; a single one is not named in the picture
 * @param groups from above to below
 */
record BarChart(String title, String scale, List<String> series, List<Group> groups) {
  private static final List<String> COLOURS = List.of("#1d6fb8", "#d9822b", "#5b8c5a", "#8a63a8");
  private static final int WIDTH = 820;
  private static final int LEFT = 190;
  private static final int RIGHT = 20;
  private static final int TOP = 78;
  private static final int BAR = 14;
  private static final int BETWEEN_GROUPS = 8;
  private static final int TEXT = 60;
  private static final int MOST_LINES = 8;

  /**
   * One label and the bars behind it.
   *
   * @param values one for each series; null if there is none
   * @param notes one for each series, written where there is no value
   */
  record Group(String label, List<@Nullable Double> values, List<String> notes) {

    /** As it is written: two digits after the point, no zero under zero. */
    @Nullable Double value(int series) {
      var value = values.get(series);
      return value == null ? null : Math.round(value * 100) / 100.0;
    }
  }

  String svg() {
    double low = Math.min(0, extreme(-1));
    double high = Math.max(0, extreme(1));
    double step = step(high - low);
    low = Math.floor(low / step) * step;
    high = Math.max(Math.ceil(high / step), low / step + 1) * step;
    var scale = new Scale(low, high);
    int height = TOP + groups.size() * groupHeight() + 30;
    var svg = new ArrayList<String>();
    svg.add(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " height=\"%d\" font-family=\"sans-serif\" font-size=\"12\" fill=\"#1f2933\">",
            WIDTH, height, WIDTH, height));
    svg.add("<title>" + escaped(title) + "</title>");
    svg.add("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
    svg.add(text(16, 24, "start", " font-size=\"16\" font-weight=\"bold\"", title));
    svg.add(text(16, 46, "start", " fill=\"#52606d\"", this.scale));
    addLegend(svg);
    addScale(svg, scale, step, height);
    for (int i = 0; i < groups.size(); i++) {
      addGroup(svg, scale, groups.get(i), TOP + i * groupHeight());
    }
    svg.add("</svg>");
    return String.join("\n", svg) + "\n";
  }

  /** From value to place. */
  private record Scale(double low, double high) {
    double x(double value) {
      double left = LEFT + (low < 0 ? TEXT : 0);
      return left + (value - low) / (high - low) * (WIDTH - RIGHT - TEXT - left);
    }
  }

  private int groupHeight() {
    return series.size() * BAR + BETWEEN_GROUPS;
  }

  private double extreme(int sign) {
    return sign
        * groups.stream()
            .flatMap(group -> IntStream.range(0, series.size()).mapToObj(group::value))
            .filter(Objects::nonNull)
            .mapToDouble(value -> sign * value)
            .max()
            .orElse(0);
  }

  /** 1, 2 or 5 times a power of ten, so that there are some lines and not too many. */
  private static double step(double range) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(range, 0.01) / MOST_LINES)));
    return IntStream.of(1, 2, 5, 10)
        .mapToDouble(factor -> factor * power)
        .filter(step -> range / step <= MOST_LINES)
        .findFirst()
        .orElse(10 * power);
  }

  private void addLegend(List<String> svg) {
    for (int i = 0; i < series.size() && series.size() > 1; i++) {
      int x = WIDTH - RIGHT - (series.size() - i) * 110;
      svg.add(rect(x, 37, 10, colour(i)));
      svg.add(text(x + 16, 46, "start", "", series.get(i)));
    }
  }

  private static void addScale(List<String> svg, Scale scale, double step, int height) {
    int lines = (int) Math.round((scale.high - scale.low) / step);
    for (int i = 0; i <= lines; i++) {
      double value = scale.low + i * step;
      boolean isZero = Math.abs(value) < step / 2;
      svg.add(
          format(
              "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"%s\"/>",
              scale.x(value),
              scale.x(value),
              TOP - 6,
              height - 26,
              isZero ? "#7b8794" : "#e4e7eb"));
      var label = isZero ? "0" : format(step < 0.1 ? "%.2f" : step < 1 ? "%.1f" : "%.0f", value);
      svg.add(text(scale.x(value), TOP - 10, "middle", " fill=\"#52606d\"", label));
      svg.add(text(scale.x(value), height - 12, "middle", " fill=\"#52606d\"", label));
    }
  }

  private void addGroup(List<String> svg, Scale scale, Group group, int top) {
    int middle = top + series.size() * BAR / 2 + 4;
    svg.add(text(LEFT - 10, middle, "end", "", group.label));
    double zero = scale.x(0);
    for (int i = 0; i < series.size(); i++) {
      int y = top + i * BAR;
      var value = group.value(i);
      if (value == null) {
        svg.add(text(zero + 6, y + 11, "start", " fill=\"#7b8794\"", group.notes.get(i)));
        continue;
      }
      double end = scale.x(value);
      svg.add(rect(Math.min(zero, end), y + 1, Math.max(1, Math.abs(end - zero)), colour(i)));
      svg.add(
          text(
              value < 0 ? end - 6 : end + 6,
              y + 11,
              value < 0 ? "end" : "start",
              "",
              format("%.2f", value)));
    }
  }

  private static String colour(int series) {
    return COLOURS.get(series % COLOURS.size());
  }

  private static String rect(double x, int y, double width, String colour) {
    return format(
        "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
        x, y, width, BAR - 3, colour);
  }

  private static String text(double x, int y, String anchor, String more, String text) {
    return format(
        "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\"%s>%s</text>",
        x, y, anchor, more, escaped(text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
