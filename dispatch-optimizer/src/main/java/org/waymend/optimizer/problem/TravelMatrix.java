package org.waymend.optimizer.problem;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Travel between all places: seconds without rush hour, metres and source of every ordered pair. It
 * is not symmetric and holds no infinity. Immutable; the diagonal is 0.
 */
public final class TravelMatrix {
  private final int size;
  private final int[] seconds;
  private final int[] metres;
  private final boolean[] estimated;
  private int longestSeconds;

  private TravelMatrix(int size, int[] seconds, int[] metres, boolean[] estimated) {
    this.size = size;
    this.seconds = seconds;
    this.metres = metres;
    this.estimated = estimated;
  }

  /**
   * A matrix of the given rows, which are copied.
   *
   * @param seconds row = from, column = to, in the order of the problem's places
   * @throws InvalidProblemException unless all are square, of one size, within 0 to 400 days or
   *     metres of an int, and 0 on the diagonal
   */
  public static TravelMatrix of(int[][] seconds, int[][] metres, LegSource[][] sources) {
    int size = seconds.length;
    Require.that(
        metres.length == size && sources.length == size, "travel", "rows differ in number");
    var matrix =
        new TravelMatrix(
            size, new int[size * size], new int[size * size], new boolean[size * size]);
    for (int from = 0; from < size; from++) {
      Require.that(
          seconds[from].length == size
              && metres[from].length == size
              && sources[from].length == size,
          "travel[" + from + "]",
          "is not as long as there are places");
      for (int to = 0; to < size; to++) {
        matrix.put(from, to, seconds[from][to], metres[from][to], sources[from][to]);
      }
    }
    return matrix;
  }

  private void put(int from, int to, int legSeconds, int legMetres, @Nullable LegSource source) {
    var field = "travel[" + from + "][" + to + "]";
    Require.second(field + ".seconds", legSeconds);
    Require.that(legMetres >= 0, field + ".metres", legMetres + " is negative");
    Require.that(from != to || (legSeconds == 0 && legMetres == 0), field, "the diagonal is 0");
    int at = from * size + to;
    seconds[at] = legSeconds;
    longestSeconds = Math.max(longestSeconds, legSeconds);
    metres[at] = legMetres;
    estimated[at] = Require.present(field + ".source", source) == LegSource.ESTIMATED;
  }

  /** Number of places. */
  public int size() {
    return size;
  }

  /** Driving seconds without rush hour. */
  public int seconds(int from, int to) {
    return seconds[from * size + to];
  }

  /** The longest drive there is, without rush hour. */
  int longestSeconds() {
    return longestSeconds;
  }

  /** Driven metres. */
  public int metres(int from, int to) {
    return metres[from * size + to];
  }

  /** Where the pair's figures come from; ROAD on the diagonal. */
  public LegSource source(int from, int to) {
    return estimated[from * size + to] ? LegSource.ESTIMATED : LegSource.ROAD;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TravelMatrix that
        && Arrays.equals(seconds, that.seconds)
        && Arrays.equals(metres, that.metres)
        && Arrays.equals(estimated, that.estimated);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(seconds);
  }

  @Override
  public String toString() {
    return "TravelMatrix of " + size + " places";
  }
}
