package org.waymend.optimizer.problem;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Travel between all places: seconds without rush hour, metres and source of every ordered pair. It
 * is not symmetric and holds no infinity. Immutable; the diagonal is 0. A place may have rush hours
 * of its area, which count for departures from there instead of the policy's.
 */
public final class TravelMatrix {
  private static final byte UNWRITTEN = 0;
  private static final byte ROAD = 1;
  private static final byte ESTIMATED = 2;
  private static final int MAX_PLACES = 30_000; // its square is an index

  private final int size;
  private final int[] seconds;
  private final int[] metres;
  private final byte[] source;
  private final List<List<Integer>> rushHours;

  private TravelMatrix(
      int size, int[] seconds, int[] metres, byte[] source, List<List<Integer>> rushHours) {
    this.rushHours = rushHours;
    this.size = size;
    this.seconds = seconds;
    this.metres = metres;
    this.source = source;
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
            size,
            new int[size * size],
            new int[size * size],
            new byte[size * size],
            Collections.nCopies(size, List.of()));
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

  /**
   * The same legs with rush hours of areas.
   *
   * @param percentByHour for each place, 24 percentages or none
   * @throws InvalidProblemException for anything else
   */
  public TravelMatrix withRushHours(List<List<Integer>> percentByHour) {
    Require.that(
        percentByHour.size() == size, "travel.percentByHour", "is not as long as there are places");
    return new TravelMatrix(
        size,
        seconds,
        metres,
        source,
        percentByHour.stream()
            .map(table -> DispatchPolicy.requireHours("travel.percentByHour", table))
            .toList());
  }

  private void put(int from, int to, int legSeconds, int legMetres, @Nullable LegSource source) {
    if (legSeconds < 0
        || legSeconds > Require.MAX_SECOND
        || legMetres < 0
        || source == null
        || (from == to && (legSeconds != 0 || legMetres != 0))) {
      refuse(
          "travel[" + from + "][" + to + "]", legSeconds, legMetres, source); // seldom: words cost
    }
    int at = from * size + to;
    seconds[at] = legSeconds;
    metres[at] = legMetres;
    this.source[at] = source == LegSource.ESTIMATED ? ESTIMATED : ROAD;
  }

  private static void refuse(
      String field, int legSeconds, int legMetres, @Nullable LegSource source) {
    Require.second(field + ".seconds", legSeconds);
    Require.that(legMetres >= 0, field + ".metres", legMetres + " is negative");
    Require.present(field + ".source", source);
    Require.that(false, field, "the diagonal is 0");
  }

  /**
   * A matrix that is written leg by leg. Different legs may be written by different threads, as
   * long as all is written before {@link #build()}.
   */
  public static final class Builder {
    private final TravelMatrix matrix;

    /**
     * @param size number of places, at most 30,000
     * @throws InvalidProblemException if there are more
     */
    public Builder(int size) {
      Require.that(size <= MAX_PLACES, "travel", size + " places are more than " + MAX_PLACES);
      int pairs = size * size;
      matrix =
          new TravelMatrix(
              size,
              new int[pairs],
              new int[pairs],
              new byte[pairs],
              Collections.nCopies(size, List.of()));
      for (int place = 0; place < size; place++) {
        matrix.source[place * size + place] = ROAD;
      }
    }

    /** Whether the leg was written; those on the diagonal are from the beginning. */
    public boolean isWritten(int from, int to) {
      return matrix.source[from * matrix.size + to] != UNWRITTEN;
    }

    /**
     * @throws InvalidProblemException for figures that a matrix does not take
     */
    public void leg(int from, int to, int legSeconds, int legMetres, LegSource source) {
      matrix.put(from, to, legSeconds, legMetres, source);
    }

    /**
     * @throws InvalidProblemException if a leg was never written
     */
    public TravelMatrix build() {
      for (int at = 0; at < matrix.source.length; at++) {
        if (matrix.source[at] == UNWRITTEN) {
          int size = matrix.size;
          Require.that(false, "travel[" + at / size + "][" + at % size + "]", "is missing");
        }
      }
      return matrix;
    }
  }

  /** Number of places. */
  public int size() {
    return size;
  }

  /** Driving seconds without rush hour. */
  public int seconds(int from, int to) {
    return seconds[from * size + to];
  }

  /** The longest drive there is, without rush hour; looks at all, since threads wrote them. */
  int longestSeconds() {
    return Arrays.stream(seconds).max().orElse(0);
  }

  /** Driven metres. */
  public int metres(int from, int to) {
    return metres[from * size + to];
  }

  /** Rush hours for departures from the place; empty where the policy's count. */
  public List<Integer> percentByHour(int from) {
    return rushHours.get(from);
  }

  /** Where the pair's figures come from; ROAD on the diagonal. */
  public LegSource source(int from, int to) {
    return source[from * size + to] == ESTIMATED ? LegSource.ESTIMATED : LegSource.ROAD;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TravelMatrix that
        && Arrays.equals(seconds, that.seconds)
        && Arrays.equals(metres, that.metres)
        && Arrays.equals(source, that.source)
        && rushHours.equals(that.rushHours);
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
