package org.waymend.optimizer.problem;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Travel between all places: seconds without rush hour, metres and source of every ordered pair. It
 * is not symmetric and holds no infinity. Immutable; the diagonal is 0. A place may have rush hours
 * of its area, which count for departures from there instead of the policy's. A pair takes some
 * four bytes, six or eight if one of all drives is longer than 65 km or 18 hours.
 */
public final class TravelMatrix {
  private static final int UNWRITTEN = 0; // so that seconds are kept one too high
  private static final int MAX_PLACES = 30_000; // its square is an index
  private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

  private final int size;
  private final PairNumbers secondsPlusOne;
  private final PairNumbers metres;
  private final long[] estimated; // a bit for each pair
  private final List<List<Integer>> rushHours;
  private final int longestSeconds;

  private TravelMatrix(
      int size,
      PairNumbers secondsPlusOne,
      PairNumbers metres,
      long[] estimated,
      List<List<Integer>> rushHours,
      int longestSeconds) {
    this.size = size;
    this.secondsPlusOne = secondsPlusOne;
    this.metres = metres;
    this.estimated = estimated;
    this.rushHours = rushHours;
    this.longestSeconds = longestSeconds;
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
    var matrix = new Builder(size);
    for (int from = 0; from < size; from++) {
      Require.that(
          seconds[from].length == size
              && metres[from].length == size
              && sources[from].length == size,
          "travel[" + from + "]",
          "is not as long as there are places");
      for (int to = 0; to < size; to++) {
        matrix.leg(from, to, seconds[from][to], metres[from][to], sources[from][to]);
      }
    }
    return matrix.build();
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
        secondsPlusOne,
        metres,
        estimated,
        percentByHour.stream()
            .map(table -> DispatchPolicy.requireHours("travel.percentByHour", table))
            .toList(),
        longestSeconds);
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
    private final int size;
    private final PairNumbers secondsPlusOne;
    private final PairNumbers metres;
    private final long[] estimated;

    /**
     * @param size number of places, at most 30,000
     * @throws InvalidProblemException if there are more
     */
    public Builder(int size) {
      Require.that(size <= MAX_PLACES, "travel", size + " places are more than " + MAX_PLACES);
      this.size = size;
      int pairs = size * size;
      secondsPlusOne = new PairNumbers(pairs);
      metres = new PairNumbers(pairs);
      estimated = new long[(pairs + Long.SIZE - 1) / Long.SIZE];
      for (int place = 0; place < size; place++) {
        secondsPlusOne.put(place * size + place, 1);
      }
    }

    /** Whether the leg was written; those on the diagonal are from the beginning. */
    public boolean isWritten(int from, int to) {
      return secondsPlusOne.at(from * size + to) != UNWRITTEN;
    }

    /**
     * @throws InvalidProblemException for figures that a matrix does not take
     */
    public void leg(int from, int to, int legSeconds, int legMetres, @Nullable LegSource source) {
      if (legSeconds < 0
          || legSeconds > Require.MAX_SECOND
          || legMetres < 0
          || source == null
          || (from == to && (legSeconds != 0 || legMetres != 0))) {
        refuse("travel[" + from + "][" + to + "]", legSeconds, legMetres, source); // words cost
      }
      int at = from * size + to;
      secondsPlusOne.put(at, legSeconds + 1);
      metres.put(at, legMetres);
      mark(at, source == LegSource.ESTIMATED);
    }

    /** Other threads write other bits of the same word. */
    private void mark(int at, boolean isEstimated) {
      int word = at / Long.SIZE;
      long bit = 1L << at;
      boolean isMarked = ((long) WORD.getOpaque(estimated, word) & bit) != 0;
      if (isEstimated && !isMarked) {
        WORD.getAndBitwiseOr(estimated, word, bit);
      } else if (isMarked && !isEstimated) {
        WORD.getAndBitwiseAnd(estimated, word, ~bit);
      }
    }

    /**
     * @throws InvalidProblemException if a leg was never written
     */
    public TravelMatrix build() {
      int missing = secondsPlusOne.firstZero(0);
      if (missing < size * size) {
        Require.that(false, "travel[" + missing / size + "][" + missing % size + "]", "is missing");
      }
      return new TravelMatrix(
          size,
          secondsPlusOne,
          metres,
          estimated,
          Collections.nCopies(size, List.of()),
          Math.max(0, secondsPlusOne.max() - 1));
    }
  }

  /** Number of places. */
  public int size() {
    return size;
  }

  /** Driving seconds without rush hour. */
  public int seconds(int from, int to) {
    return secondsPlusOne.at(from * size + to) - 1;
  }

  /** The longest drive there is, without rush hour. */
  int longestSeconds() {
    return longestSeconds;
  }

  /** Driven metres. */
  public int metres(int from, int to) {
    return metres.at(from * size + to);
  }

  /** Rush hours for departures from the place; empty where the policy's count. */
  public List<Integer> percentByHour(int from) {
    return rushHours.get(from);
  }

  /** Where the pair's figures come from; ROAD on the diagonal. */
  public LegSource source(int from, int to) {
    int at = from * size + to;
    return (estimated[at / Long.SIZE] & 1L << at) == 0 ? LegSource.ROAD : LegSource.ESTIMATED;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TravelMatrix that
        && size == that.size
        && secondsPlusOne.isSame(that.secondsPlusOne)
        && metres.isSame(that.metres)
        && Arrays.equals(estimated, that.estimated)
        && rushHours.equals(that.rushHours);
  }

  @Override
  public int hashCode() {
    return secondsPlusOne.hash();
  }

  @Override
  public String toString() {
    return "TravelMatrix of " + size + " places";
  }
}
