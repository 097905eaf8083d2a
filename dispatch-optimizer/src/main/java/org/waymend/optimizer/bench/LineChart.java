package org.waymend.optimizer.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Lines over a scale, as a part of a picture (SVG).
 *
 * @param title above it
 * @param across what the lower scale is
 * @param isLogAcross whether the lower scale grows by factors
 * @param isLogUp whether the left scale does
 * @param lines in the order of the legend
 */
record LineChart(
    String title, String across, boolean isLogAcross, boolean isLogUp, List<Line> lines) {
  private static final List<String> COLOURS =
      List.of("#1d6fb8", "#d9822b", "#5b8c5a", "#8a63a8", "#b0413e", "#52606d");
  private static final int WIDTH = 820;
  private static final int HEIGHT = 300;
  private static final int LEFT = 80;
  private static final int RIGHT = 170;
  private static final int TOP = 40;
  private static final int BOTTOM = 44;
  private static final int MOST_MARKS = 7;

  /** A line from point to point; one without points is only named. */
  record Line(String name, List<Point> points) {}

  /** Over 0 where the scale grows by factors. */
  record Point(double x, double y) {}

  /** Several, one under the other. */
  static String sheet(String title, List<LineChart> charts) {
    var svg = new ArrayList<String>();
    int height = 40 + charts.size() * HEIGHT;
    svg.add(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " height=\"%d\" font-family=\"sans-serif\" font-size=\"12\" fill=\"#1f2933\">",
            WIDTH, height, WIDTH, height));
    svg.add("<title>" + escaped(title) + "</title>");
    svg.add("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
    svg.add(text(16, 26, "start", " font-size=\"16\" font-weight=\"bold\"", title));
    for (int i = 0; i < charts.size(); i++) {
      svg.add(format("<g transform=\"translate(0 %d)\">", 40 + i * HEIGHT));
      charts.get(i).draw(svg);
      svg.add("</g>");
    }
    svg.add("</svg>");
    return String.join("\n", svg) + "\n";
  }

  private void draw(List<String> svg) {
    var x = Scale.of(values(Point::x), isLogAcross, LEFT, WIDTH - RIGHT);
    var y = Scale.of(values(Point::y), isLogUp, HEIGHT - BOTTOM, TOP);
    svg.add(text(16, 22, "start", " font-weight=\"bold\"", title));
    svg.add(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", " fill=\"#52606d\"", across));
    for (double mark : x.marks()) {
      svg.add(line(x.at(mark), TOP, x.at(mark), HEIGHT - BOTTOM));
      svg.add(text(x.at(mark), HEIGHT - BOTTOM + 16, "middle", " fill=\"#52606d\"", name(mark)));
    }
    for (double mark : y.marks()) {
      svg.add(line(LEFT, y.at(mark), WIDTH - RIGHT, y.at(mark)));
      svg.add(text(LEFT - 8, y.at(mark) + 4, "end", " fill=\"#52606d\"", name(mark)));
    }
    for (int i = 0; i < lines.size(); i++) {
      addLine(svg, i, x, y);
    }
  }

  private void addLine(List<String> svg, int index, Scale x, Scale y) {
    var colour = COLOURS.get(index % COLOURS.size());
    var points = lines.get(index).points;
    var path = new StringBuilder();
    for (var point : points) {
      path.append(format("%s%.1f %.1f", path.isEmpty() ? "M" : " L", x.at(point.x), y.at(point.y)));
    }
    if (!points.isEmpty()) {
      svg.add(
          format("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>", path, colour));
    }
    for (var point : points.size() > 12 ? List.<Point>of() : points) {
      svg.add(
          format(
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>",
              x.at(point.x), y.at(point.y), colour));
    }
    int row = TOP + 8 + index * 18;
    svg.add(
        format(
            "<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"4\" fill=\"%s\"/>",
            WIDTH - RIGHT + 16, row - 6, colour));
    svg.add(text(WIDTH - RIGHT + 34, row, "start", "", lines.get(index).name));
  }

  private double[] values(ToDoubleFunction<Point> which) {
    return lines.stream().flatMap(line -> line.points.stream()).mapToDouble(which).toArray();
  }

  /** From value to place. */
  private record Scale(double low, double high, boolean isLog, double from, double to) {

    static Scale of(double[] values, boolean isLog, double from, double to) {
      double low = IntStream.range(0, values.length).mapToDouble(i -> values[i]).min().orElse(1);
      double high = IntStream.range(0, values.length).mapToDouble(i -> values[i]).max().orElse(2);
      if (isLog) {
        low = Math.max(1e-3, low);
        return new Scale(low, Math.max(low * 2, high), true, from, to);
      }
      double step = step(Math.max(high - low, Math.max(1e-6, Math.abs(high) * 1e-3)));
      low = Math.floor(low / step) * step;
      return new Scale(low, Math.max(low + step, Math.ceil(high / step) * step), false, from, to);
    }

    double at(double value) {
      double share =
          isLog
              ? Math.log(Math.max(low, value) / low) / Math.log(high / low)
              : (value - low) / (high - low);
      return from + share * (to - from);
    }

    double[] marks() {
      if (!isLog) {
        double step = step(high - low);
        int count = (int) Math.round((high - low) / step);
        return IntStream.rangeClosed(0, count).mapToDouble(i -> low + i * step).toArray();
      }
      int first = (int) Math.floor(Math.log10(low));
      int last = (int) Math.ceil(Math.log10(high));
      int[] within = last - first > 3 ? new int[] {1} : new int[] {1, 2, 5};
      return IntStream.rangeClosed(first, last)
          .boxed()
          .flatMapToDouble(power -> IntStream.of(within).mapToDouble(f -> f * Math.pow(10, power)))
          .filter(mark -> mark >= low * 0.999 && mark <= high * 1.001)
          .toArray();
    }

    /** 1, 2 or 5 times a power of ten, so that there are some marks and not too many. */
    private static double step(double range) {
      double power = Math.pow(10, Math.floor(Math.log10(range / MOST_MARKS)));
      return IntStream.of(1, 2, 5, 10)
          .mapToDouble(factor -> factor * power)
          .filter(step -> range / step <= MOST_MARKS)
          .findFirst()
          .orElse(10 * power);
    }
  }

  private static String name(double mark) {
    double size = Math.abs(mark);
    return size >= 1_000 || mark == Math.rint(mark)
        ? format("%,.0f", mark)
        : format(size < 0.1 ? "%.2f" : "%.1f", mark);
  }

  private static String line(double x1, double y1, double x2, double y2) {
    return format(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#e4e7eb\"/>",
        x1, y1, x2, y2);
  }

  private static String text(double x, double y, String anchor, String more, String text) {
    return format(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\"%s>%s</text>",
        x, y, anchor, more, escaped(text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
