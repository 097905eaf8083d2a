package org.waymend.dispatch.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.workorder.Assignment;
import org.waymend.workorder.VisitGroupView;
import org.waymend.workorder.VisitView;

/**
 * Who of one crew or sequence comes when, held against the rules of the group: a crew starts at the
 * same time with different engineers, a sequence keeps its order, its gap and, if asked, its
 * engineer. What has begun is history (ADR-0028): it breaks nothing, and no crew waits for it.
 */
public final class GroupTimes {
  private final @Nullable VisitGroupView group;
  private final List<Seat> seats;

  private record Seat(
      UUID visit,
      String number,
      boolean hasBegun,
      boolean isOver,
      @Nullable UUID engineer,
      @Nullable Instant startsAt,
      @Nullable Instant endsAt) {
    boolean isPlanned() {
      return engineer != null && !hasBegun;
    }

    boolean isOpen() {
      return engineer == null && !isOver;
    }
  }

  private GroupTimes(@Nullable VisitGroupView group, List<Seat> seats) {
    this.group = group;
    this.seats = seats;
  }

  /**
   * @param all visits of one group, by position and then oldest first
   */
  public static GroupTimes of(List<VisitView> all) {
    var seats = new ArrayList<Seat>();
    for (var visit : GroupMembers.counting(all)) {
      seats.add(
          new Seat(
              visit.id(),
              visit.number(),
              GroupMembers.hasBegun(visit),
              visit.status().isDone(),
              visit.engineerId(),
              visit.startsAt(),
              GroupMembers.end(visit)));
    }
    return new GroupTimes(all.isEmpty() ? null : all.get(0).group(), seats);
  }

  /** The same when these are planned so and those have nobody any more. */
  public GroupTimes with(Map<UUID, Assignment> plans, Set<UUID> withdrawn) {
    var changed = new ArrayList<Seat>();
    for (var seat : seats) {
      var plan = plans.get(seat.visit);
      if (seat.hasBegun || (plan == null && !withdrawn.contains(seat.visit))) {
        changed.add(seat);
      } else {
        changed.add(
            new Seat(
                seat.visit,
                seat.number,
                false,
                false,
                plan == null ? null : plan.engineerId(),
                plan == null ? null : plan.startsAt(),
                plan == null ? null : plan.endsAt()));
      }
    }
    return new GroupTimes(group, changed);
  }

  /** Planned visits that break a rule; that some of a crew still have nobody is none. */
  public Set<UUID> broken() {
    if (group == null) {
      return Set.of();
    }
    return switch (group.kind()) {
      case CREW -> apart();
      case SEQUENCE -> outOfOrder(group);
    };
  }

  /** Visits of a crew that nobody has though others of it are planned. */
  public Set<UUID> missing() {
    var missing = new LinkedHashSet<UUID>();
    if (group != null && isCrew(group) && seats.stream().anyMatch(Seat::isPlanned)) {
      seats.stream().filter(Seat::isOpen).forEach(seat -> missing.add(seat.visit));
    }
    return missing;
  }

  private static boolean isCrew(VisitGroupView group) {
    return switch (group.kind()) {
      case CREW -> true;
      case SEQUENCE -> false;
    };
  }

  private Set<UUID> apart() {
    var broken = new LinkedHashSet<UUID>();
    var engineers = new HashSet<@Nullable UUID>();
    seats.stream().filter(s -> s.hasBegun && !s.isOver).forEach(s -> engineers.add(s.engineer));
    Instant start = null;
    for (var seat : seats) {
      if (seat.isPlanned()) {
        start = start == null ? seat.startsAt : start;
        boolean isAlone = engineers.add(seat.engineer);
        if (!isAlone || start == null || !start.equals(seat.startsAt)) {
          broken.add(seat.visit);
        }
      }
    }
    return broken;
  }

  private Set<UUID> outOfOrder(VisitGroupView sequence) {
    var broken = new LinkedHashSet<UUID>();
    boolean isComplete = true;
    Seat before = null;
    for (var seat : seats) {
      if (seat.isPlanned()
          && (!isComplete || (before != null && !follows(seat, before, sequence)))) {
        broken.add(seat.visit);
      }
      isComplete &= !seat.isOpen();
      before = seat.engineer == null ? before : seat;
    }
    return broken;
  }

  private static boolean follows(Seat seat, Seat before, VisitGroupView sequence) {
    var free = before.endsAt == null ? null : before.endsAt.plus(gap(sequence));
    boolean isLate = free == null || (seat.startsAt != null && !seat.startsAt.isBefore(free));
    return isLate
        && (!sequence.isSameEngineer()
            || before.engineer == null
            || before.engineer.equals(seat.engineer));
  }

  private static Duration gap(VisitGroupView sequence) {
    return Duration.ofMinutes(sequence.leastGapMinutes());
  }

  /** The numbers of the other visits that a visit of the group has to go by. */
  public List<String> others(UUID visit) {
    return seats.stream()
        .filter(seat -> !seat.visit.equals(visit) && !seat.isOver)
        .filter(seat -> group == null || !isCrew(group) || seat.isPlanned())
        .map(Seat::number)
        .toList();
  }

  /**
   * When a visit of the group could start, as the others are planned: with its crew, or when the
   * one before it and the gap are over; null if they leave it open.
   */
  public @Nullable Instant startOf(UUID visit) {
    Instant start = null;
    for (var seat : seats) {
      if (seat.visit.equals(visit)) {
        if (group != null && !isCrew(group)) {
          return start;
        }
      } else if (group != null && isCrew(group)) {
        start = start == null && seat.isPlanned() ? seat.startsAt : start;
      } else if (group != null && seat.endsAt != null) {
        start = seat.endsAt.plus(gap(group));
      }
    }
    return start;
  }
}
