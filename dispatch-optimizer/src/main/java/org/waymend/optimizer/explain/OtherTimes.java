package org.waymend.optimizer.explain;

import java.util.ArrayList;
import java.util.List;
import org.waymend.optimizer.problem.OpeningHours;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.StartWindow;
import org.waymend.optimizer.problem.VisitRequest;

/** Windows and opening hours that a visit could have instead of its own. */
final class OtherTimes {
  /** A window moves by so many minutes at a time. */
  static final int STEP_MINUTES = 30;

  /** No second of a problem is later: 400 days. */
  static final int LAST_SECOND = 400 * 86_400;

  private static final int STEPS = 16;
  private static final int[] OPENING_MINUTES = {30, 60, 120, 240};
  private static final int MINUTE = 60;

  private OtherTimes() {}

  /**
   * One change of a visit's times.
   *
   * @param copy the visit with it
   * @param minutes by which a time moves
   */
  record Moved(VisitCopy copy, Change change, int minutes) {}

  /** Each window some half hours earlier or later, as far as somebody works then. */
  static List<Moved> windows(VisitRequest visit, List<ShiftOffer> shifts) {
    int from = Integer.MAX_VALUE;
    int until = 0;
    for (var shift : shifts) {
      from = Math.min(from, shift.time().startSecond());
      until = Math.max(until, shift.time().latestReturnSecond());
    }
    List<Moved> moved = new ArrayList<>();
    for (var window : visit.startsWithin()) {
      for (int step = 1; step <= STEPS; step++) {
        for (int sign = -1; sign <= 1; sign += 2) {
          int by = sign * step * STEP_MINUTES * MINUTE;
          int earliest = window.earliestSecond() + by;
          int latest = window.latestSecond() + by;
          boolean isUsable = earliest >= 0 && latest <= LAST_SECOND;
          if (isUsable && latest >= from && earliest < until) {
            var windows = List.of(new StartWindow(earliest, latest));
            moved.add(
                new Moved(
                    VisitCopy.of(visit).startsWithin(windows),
                    new Change.OtherWindows(visit.id(), windows),
                    step * STEP_MINUTES));
          }
        }
      }
    }
    return moved;
  }

  /** The site opens earlier or closes later on one of its days. */
  static List<Moved> openingHours(VisitRequest visit) {
    List<Moved> moved = new ArrayList<>();
    for (int i = 0; i < visit.openingHours().size(); i++) {
      int from = visit.openingHours().get(i).fromSecond();
      int until = visit.openingHours().get(i).untilSecond();
      for (int minutes : OPENING_MINUTES) {
        int more = minutes * MINUTE;
        if (from >= more) {
          moved.add(longer(visit, i, new OpeningHours(from - more, until), minutes));
        }
        if (until + more <= LAST_SECOND) {
          moved.add(longer(visit, i, new OpeningHours(from, until + more), minutes));
        }
      }
    }
    return moved;
  }

  private static Moved longer(VisitRequest visit, int i, OpeningHours hours, int minutes) {
    var all = new ArrayList<>(visit.openingHours());
    all.set(i, hours);
    return new Moved(
        VisitCopy.of(visit).openingHours(all),
        new Change.OtherOpeningHours(visit.id(), all),
        minutes);
  }
}
