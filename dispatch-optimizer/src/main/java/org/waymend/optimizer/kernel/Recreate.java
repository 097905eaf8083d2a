package org.waymend.optimizer.kernel;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Puts visits back one by one, each where it costs least, now and then blind to a position. Of many
 * visits only positions beside near ones are looked at, and all others when none of those will do.
 */
final class Recreate {
  private final TourBook book;
  private final Neighbours beside;
  private final Spot spot;
  private final Spot own;
  private final boolean isLarge;
  private final int[][] nearShifts;
  private final long[] classSeen;
  private final long[] lookedAfter;
  private final long[] lookedFirst;
  private final long[] shiftSeen;
  private final int[] shifts;
  private long round;

  Recreate(TourBook book, SplittableRandom random) {
    this.book = book;
    spot = new Spot(random);
    own = new Spot(random);
    isLarge = book.visits() > Tuning.LOOK_EVERYWHERE;
    classSeen = new long[book.shifts()];
    lookedAfter = new long[book.visits()];
    lookedFirst = new long[book.shifts()];
    shiftSeen = new long[book.shifts()];
    shifts = new int[book.shifts()];
    beside =
        new Neighbours(isLarge ? book.visits() : 0, Tuning.LOOK_BESIDE + 1, book::distanceInTime);
    nearShifts = new int[isLarge ? book.visits() : 0][];
    for (int v = 0; v < nearShifts.length; v++) {
      nearShifts[v] = nearShifts(v);
    }
  }

  /** One shift of each class, the nearest. */
  private int[] nearShifts(int v) {
    round++;
    int[] all = book.shiftsFor(v);
    var keyed = new long[all.length];
    for (int i = 0; i < all.length; i++) {
      keyed[i] = ((long) book.secondsToShift(all[i], v) << 32) | all[i];
    }
    Arrays.sort(keyed);
    var chosen = new int[Tuning.LOOK_AT_SHIFTS];
    int count = 0;
    for (int i = 0; i < keyed.length && count < chosen.length; i++) {
      int s = (int) keyed[i];
      if (classSeen[book.shiftClass(s)] != round) {
        classSeen[book.shiftClass(s)] = round;
        chosen[count++] = s;
      }
    }
    return Arrays.copyOf(chosen, count);
  }

  /** Inserts the visit, or its group, where it costs least, if it fits anywhere. */
  void insert(int v, boolean mayBlink) {
    if (book.isGrouped(v)) {
      spot.reset(mayBlink);
      insertGroup(v);
      return;
    }
    look(v, mayBlink);
    insertAtSpot(v);
  }

  /**
   * The same for a first plan: on a tour of its own unless that is much dearer. Tours that are not
   * needed go soon; one that is missing is hardly ever begun.
   */
  void insertFirst(int v) {
    if (book.isGrouped(v)) {
      insert(v, false);
      return;
    }
    look(v, false);
    lookAtEmpty(v);
    if (own.shift >= 0 && own.cost <= Tuning.OWN_TOUR * spot.cost) {
      spot.take(own.cost, own.shift, own.position);
    }
    insertAtSpot(v);
  }

  private void look(int v, boolean mayBlink) {
    spot.reset(mayBlink);
    round++;
    if (isLarge) {
      lookNearby(v);
    }
    if (spot.shift < 0 || book.tour(spot.shift).length == 0) {
      lookEverywhere(v); // before a new tour is begun, or it is given up
    }
  }

  private void lookAtEmpty(int v) {
    own.reset(false);
    for (int s : isLarge ? nearShifts[v] : book.shiftsFor(v)) {
      int empty = book.emptyLike(s);
      if (empty >= 0) {
        book.look(own, empty, v, 0, 0);
      }
    }
  }

  private void insertAtSpot(int v) {
    if (spot.shift >= 0) {
      book.insert(spot.shift, spot.position, v);
    }
  }

  private void insertGroup(int v) {
    if (isLarge) {
      book.insertGroup(v, this::shiftsNearby, spot);
    }
    if (book.openWeight(v) > 0) {
      book.insertGroup(v, this::openShifts, spot);
    }
  }

  private int[] openShifts(int v) {
    return Arrays.stream(book.shiftsFor(v)).filter(book::isOpen).toArray();
  }

  /** Shifts of tours that were ruined or have near visits, and near shifts. */
  private int[] shiftsNearby(int v) {
    round++;
    int count = shiftsWhereRuined(v);
    for (int u : beside.of(v)) {
      count = addShift(book.shiftOf(u), v, count);
    }
    for (int s : nearShifts[v]) {
      count = addShift(s, v, count);
    }
    return Arrays.copyOf(shifts, count);
  }

  private int shiftsWhereRuined(int v) {
    int count = 0;
    for (int i = 0; i < book.touchedCount(); i++) {
      count = addShift(book.touched(i), v, count);
    }
    return count;
  }

  private int addShift(int s, int v, int count) {
    if (s < 0 || shiftSeen[s] == round || !book.isOpen(s) || !book.suits(s, v)) {
      return count;
    }
    shiftSeen[s] = round;
    shifts[count] = s;
    return count + 1;
  }

  private void lookEverywhere(int v) {
    for (int s : book.shiftsFor(v)) {
      int length = book.tour(s).length;
      if (!book.isOpen(s)) {
        continue;
      }
      if (length == 0) {
        int kind = book.shiftClass(s);
        if (classSeen[kind] == round) {
          continue;
        }
        classSeen[kind] = round;
      }
      book.look(spot, s, v, book.firstPosition(s), length);
    }
  }

  /**
   * Inserts the visit, or its group, where it costs least on the tours that have changed since the
   * last commit, if it fits there.
   */
  void insertWhereRuined(int v) {
    spot.reset(true);
    round++;
    if (book.isGrouped(v)) {
      book.insertGroup(
          v,
          member -> {
            round++;
            return Arrays.copyOf(shifts, shiftsWhereRuined(member));
          },
          spot);
      return;
    }
    lookWhereRuined(v);
    insertAtSpot(v);
  }

  private void lookWhereRuined(int v) {
    for (int i = 0; i < book.touchedCount(); i++) {
      int s = book.touched(i);
      if (book.suits(s, v)) {
        book.look(spot, s, v, book.firstPosition(s), book.tour(s).length);
      }
    }
  }

  /** On the tours that were ruined, since there is room, and beside near visits on all others. */
  private void lookNearby(int v) {
    lookWhereRuined(v);
    int[] near = beside.of(v);
    for (int i = 1; i < near.length; i++) {
      int u = near[i];
      int s = book.shiftOf(u);
      if (s >= 0 && !book.isTouched(s) && book.isOpen(s) && book.suits(s, v)) {
        int p = book.positionOf(u);
        lookOnce(v, s, p);
        lookOnce(v, s, p + 1);
      }
    }
    for (int s : nearShifts[v]) {
      int empty = book.emptyLike(s);
      if (empty >= 0) {
        book.look(spot, empty, v, 0, 0);
      }
      if (empty != s && book.tour(s).length > 0 && book.isOpen(s)) {
        lookOnce(v, s, book.firstPosition(s));
        lookOnce(v, s, book.tour(s).length);
      }
    }
  }

  private void lookOnce(int v, int s, int position) {
    if (position < book.firstPosition(s)) {
      return;
    }
    if (position == 0) {
      if (lookedFirst[s] != round) {
        lookedFirst[s] = round;
        book.look(spot, s, v, 0, 0);
      }
      return;
    }
    int before = book.tour(s).visits[position - 1];
    if (lookedAfter[before] != round) {
      lookedAfter[before] = round;
      book.look(spot, s, v, position, position);
    }
  }
}
