package org.waymend.optimizer.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which days are to be generated and planned.
 *
 * @param sizes engineers and visits of each
 * @param seconds that each is planned
 * @param rivalSeconds that OptaPlanner's own moves get for the same; 0 for not at all
 * @param groupPercent of the visits that are in crews or sequences
 * @param map extract of OpenStreetMap; null for an invented town
 * @param cache folder for imported maps
 * @param out folder for what is written
 */
record DayOrder(
    List<Size> sizes,
    double seconds,
    double rivalSeconds,
    int threads,
    long seed,
    int groupPercent,
    @Nullable Path map,
    Path cache,
    Path out) {
  private static final int ARGUMENTS = 9;
  private static final double A_DAY = 86_400;
  private static final int MOST_PLACES = 30_000;

  /** Of one day. */
  record Size(int engineers, int visits) {

    /** As {@code 100x800}. */
    static Size of(String text) {
      var parts = text.strip().split("[x×]", -1);
      try {
        return new Size(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw new WrongOrderException(
            "A size is ENGINEERSxVISITS, for example 100x800, not " + text);
      }
    }

    @Override
    public String toString() {
      return engineers + "x" + visits;
    }
  }

  /**
   * From the arguments of a command, in the order of the components; sizes by comma, an empty text
   * for no map.
   *
   * @throws WrongOrderException if they are wrong
   */
  static DayOrder of(List<String> args) {
    if (args.size() != ARGUMENTS) {
      throw new WrongOrderException(ARGUMENTS + " arguments are needed, not " + args.size());
    }
    var order =
        new DayOrder(
            Arrays.stream(args.get(0).split(",", -1)).map(Size::of).toList(),
            Double.parseDouble(args.get(1)),
            Double.parseDouble(args.get(2)),
            Integer.parseInt(args.get(3)),
            Long.parseLong(args.get(4)),
            Integer.parseInt(args.get(5)),
            args.get(6).isEmpty() ? null : Path.of(args.get(6)),
            Path.of(args.get(7)),
            Path.of(args.get(8)));
    order.check();
    return order;
  }

  private void check() {
    for (var size : sizes) {
      require(
          size.engineers >= 1 && size.visits >= 1,
          "A day has an engineer and a visit at least, not " + size);
      require(
          (long) size.engineers + size.visits <= MOST_PLACES,
          "Engineers and visits are at most " + MOST_PLACES + " together, not as many as " + size);
    }
    require(
        seconds > 0 && seconds <= A_DAY,
        "--seconds must be over 0 and at most a day, not " + seconds);
    require(
        rivalSeconds >= 0 && rivalSeconds <= A_DAY,
        "--rival-seconds must be over 0 and at most a day, not " + rivalSeconds);
    require(threads >= 1 && threads <= 64, "--threads must be from 1 to 64, not " + threads);
    require(
        groupPercent >= 0 && groupPercent <= 100, "--groups is a percentage, not " + groupPercent);
    require(map == null || Files.isRegularFile(map), "There is no map " + map);
    require(
        !Files.exists(out) || Files.isDirectory(out),
        out + " is no folder; name another with --out");
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new WrongOrderException(sentence);
    }
  }

  /** How long and by what, in words. */
  String inWords() {
    return String.format(
        Locale.ROOT,
        "%s s, %s, seed %d",
        seconds == Math.rint(seconds) ? Long.toString((long) seconds) : Double.toString(seconds),
        threads == 1 ? "1 thread" : threads + " threads",
        seed);
  }
}
