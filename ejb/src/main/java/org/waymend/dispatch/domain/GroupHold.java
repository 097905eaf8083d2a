package org.waymend.dispatch.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.workorder.ArrivalWindow;
import org.waymend.workorder.VisitGroupKind;
import org.waymend.workorder.VisitView;

/**
 * What the others of a crew or a sequence leave to one of its visits.
 *
 * @param earliest start; null for any
 * @param latest start; null for any
 * @param required only this engineer may come; null for any
 * @param banned these come with others of the crew
 * @param isOpen false if it can't be planned before the others are
 */
public record GroupHold(
    @Nullable Instant earliest,
    @Nullable Instant latest,
    @Nullable UUID required,
    Set<UUID> banned,
    boolean isOpen) {
  /** Nothing to go by. */
  public static final GroupHold NONE = new GroupHold(null, null, null, Set.of(), true);

  private static final GroupHold CLOSED = new GroupHold(null, null, null, Set.of(), false);

  public GroupHold {
    banned = Set.copyOf(banned);
  }

  /**
   * @param others of the group that count, by position; their plans stand
   * @param isWhole whether a crew is to be planned at once, so that nobody of it may be missing
   */
  public static GroupHold of(VisitView visit, List<VisitView> others, boolean isWhole) {
    var group = visit.group();
    if (group == null) {
      return NONE;
    }
    return group.kind() == VisitGroupKind.CREW
        ? inCrew(others, isWhole)
        : inSequence(visit, others);
  }

  /**
   * What the others leave to a visit that is planned by itself.
   *
   * @param groups all visits of each group, by position and then oldest first
   */
  public static GroupHold besides(VisitView visit, Map<UUID, List<VisitView>> groups) {
    var group = visit.group();
    if (group == null) {
      return NONE;
    }
    var others =
        GroupMembers.counting(groups.getOrDefault(group.id(), List.of())).stream()
            .filter(other -> !other.id().equals(visit.id()))
            .toList();
    return of(visit, others, false);
  }

  private static GroupHold inCrew(List<VisitView> mates, boolean isWhole) {
    Instant earliest = null;
    Instant latest = null;
    Set<UUID> engineers = new HashSet<>();
    for (var mate : mates) {
      var at = mate.startsAt();
      if (mate.status().isDone()) {
        continue;
      }
      if (mate.engineerId() == null) {
        if (isWhole) {
          return CLOSED;
        }
        continue;
      }
      engineers.add(mate.engineerId());
      if (at != null && !GroupMembers.hasBegun(mate)) {
        earliest = later(earliest, at);
        latest = earlier(latest, at);
      }
    }
    return new GroupHold(earliest, latest, null, engineers, true);
  }

  private static GroupHold inSequence(VisitView visit, List<VisitView> others) {
    var group = GroupMembers.group(visit);
    var gap = Duration.ofMinutes(group.leastGapMinutes());
    var length = Duration.ofMinutes(visit.serviceDurationMinutes());
    Instant earliest = null;
    Instant latest = null;
    UUID before = null;
    UUID behind = null;
    for (var other : others) {
      var start = other.startsAt();
      var end = GroupMembers.end(other);
      boolean isBefore = GroupMembers.position(other) < group.position();
      if (isBefore && other.engineerId() == null && !other.status().isDone()) {
        return CLOSED;
      }
      if (isBefore && end != null) {
        earliest = later(earliest, end.plus(gap));
        before = other.engineerId();
      } else if (!isBefore && start != null && !GroupMembers.hasBegun(other)) {
        latest = earlier(latest, start.minus(gap).minus(length));
        behind = behind == null ? other.engineerId() : behind;
      }
    }
    var same = before == null ? behind : before;
    return new GroupHold(earliest, latest, group.isSameEngineer() ? same : null, Set.of(), true);
  }

  private static Instant later(@Nullable Instant one, Instant other) {
    var whole = other.truncatedTo(ChronoUnit.SECONDS);
    var up = whole.equals(other) ? whole : whole.plusSeconds(1);
    return one == null || up.isAfter(one) ? up : one;
  }

  private static Instant earlier(@Nullable Instant one, Instant other) {
    var down = other.truncatedTo(ChronoUnit.SECONDS);
    return one == null || down.isBefore(one) ? down : one;
  }

  /** Whether it may not start at any time. */
  boolean isBound() {
    return earliest != null || latest != null;
  }

  /** What is left of arrival windows; of none at all the time between, within these bounds. */
  public List<ArrivalWindow> within(List<ArrivalWindow> windows, Instant from, Instant until) {
    if (!isBound()) {
      return windows;
    }
    var left = new ArrayList<ArrivalWindow>();
    for (var window : windows.isEmpty() ? List.of(new ArrivalWindow(from, until)) : windows) {
      var starts =
          earliest == null || earliest.isBefore(window.startsAt()) ? window.startsAt() : earliest;
      var ends =
          latest == null || !latest.isBefore(window.endsAt())
              ? window.endsAt()
              : latest.plusSeconds(1);
      if (starts.isBefore(ends)) {
        left.add(new ArrivalWindow(starts, ends));
      }
    }
    return left;
  }
}
