package org.waymend.dispatch.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymend.workorder.VisitGroupView;
import org.waymend.workorder.VisitStatus;
import org.waymend.workorder.VisitView;

/** What counts of a crew or a sequence, and how far each visit of it is (ADR-0033). */
final class GroupMembers {
  private GroupMembers() {}

  /**
   * Those that count, by position: not the cancelled ones, and not those that another repeats.
   *
   * @param all of one group, by position and then oldest first
   */
  static List<VisitView> counting(List<VisitView> all) {
    var counting = new ArrayList<VisitView>();
    for (var visit : all) {
      if (visit.status() == VisitStatus.CANCELLED) {
        continue;
      }
      int last = counting.size() - 1;
      if (last >= 0 && position(counting.get(last)) == position(visit)) {
        counting.remove(last);
      }
      counting.add(visit);
    }
    return counting;
  }

  static VisitGroupView group(VisitView visit) {
    return Objects.requireNonNull(visit.group());
  }

  static int position(VisitView visit) {
    return group(visit).position();
  }

  /** The engineer has set out, or was there: nothing about it changes any more. */
  static boolean hasBegun(VisitView visit) {
    return visit.status().isUnderWay() || visit.status().isDone();
  }

  /** When it ends, as planned or as it did; null while nobody has it. */
  static @Nullable Instant end(VisitView visit) {
    var ended = visit.endedAt();
    var planned = visit.endsAt();
    var arrived = visit.arrivedAt();
    if (ended != null || planned == null || arrived == null) {
      return ended != null ? ended : planned;
    }
    var expected = arrived.plus(Duration.ofMinutes(visit.serviceDurationMinutes()));
    return expected.isAfter(planned) ? expected : planned;
  }
}
