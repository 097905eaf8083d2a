package org.waymend.dispatch.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.GroupId;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.VisitFix;
import org.waymend.optimizer.problem.VisitGroup;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;
import org.waymend.workorder.VisitGroupKind;
import org.waymend.workorder.VisitView;

/**
 * Writes the crews and sequences of a day (ADR-0033). Visits of the day depend on each other in the
 * problem; what is planned on other days, or over, bounds them. A visit that the others leave no
 * time for is left out of the problem while nobody has it; otherwise it stays where it is.
 */
final class GroupWriter {
  private final DayFacts facts;
  private final Map<UUID, List<VisitView>> members = new LinkedHashMap<>();
  private final Map<UUID, VisitView> inProblem = new LinkedHashMap<>();
  private final Map<UUID, GroupHold> holds = new HashMap<>();
  private final Set<UUID> waiting = new HashSet<>();
  private final Set<UUID> kept = new HashSet<>();

  /**
   * @param isKept visits that stay with engineer and time anyhow
   */
  GroupWriter(DayFacts facts, Predicate<VisitView> isKept) {
    this.facts = facts;
    facts.groups().forEach((id, all) -> members.put(id, GroupMembers.counting(all)));
    for (var visit : facts.visits()) {
      if (facts.toPlace().contains(visit.id())) {
        holds.put(visit.id(), GroupHold.besides(visit, facts.groups()));
      } else if (visit.group() != null) {
        inProblem.put(visit.id(), visit);
        if (isKept.test(visit)) {
          kept.add(visit.id());
        }
      }
    }
    members.values().forEach(this::settle);
  }

  /** Who is left out leaves out others: until nothing changes any more. */
  private void settle(List<VisitView> group) {
    boolean isSettled = false;
    while (!isSettled) {
      isSettled = true;
      for (var visit : group) {
        boolean isFree = inProblem.containsKey(visit.id()) && !kept.contains(visit.id());
        if (isFree && !hasTime(visit, hold(visit, group))) {
          isSettled = false;
          if (visit.engineerId() == null) {
            inProblem.remove(visit.id());
            waiting.add(visit.id());
          } else {
            kept.add(visit.id());
          }
        }
      }
    }
    for (var visit : group) {
      if (inProblem.containsKey(visit.id()) && !kept.contains(visit.id())) {
        holds.put(visit.id(), hold(visit, group));
      }
    }
  }

  private GroupHold hold(VisitView visit, List<VisitView> group) {
    var others = group.stream().filter(other -> !inProblem.containsKey(other.id())).toList();
    var hold = GroupHold.of(visit, others, true);
    boolean isChained =
        group.stream()
            .anyMatch(
                other ->
                    inProblem.containsKey(other.id())
                        && GroupMembers.position(other) < GroupMembers.position(visit));
    return isChained && hold.required() != null
        ? new GroupHold(hold.earliest(), hold.latest(), null, hold.banned(), hold.isOpen())
        : hold;
  }

  private boolean hasTime(VisitView visit, GroupHold hold) {
    var day = facts.day();
    var left = hold.within(visit.windows(), day.startsAt(), day.endsAt());
    return hold.isOpen()
        && (left.isEmpty()
            ? !hold.isBound() // any time
            : left.stream()
                .anyMatch(
                    w ->
                        w.startsAt().isBefore(day.endsAt()) && w.endsAt().isAfter(day.startsAt())));
  }

  /** Visits that can't be planned on the day, and that nobody has. */
  Set<UUID> waiting() {
    return waiting;
  }

  /** Whether the rest of its group makes the visit stay where it is. */
  boolean isKept(VisitView visit) {
    return kept.contains(visit.id());
  }

  /** What the others leave to a visit. */
  GroupHold hold(VisitView visit) {
    return holds.getOrDefault(visit.id(), GroupHold.NONE);
  }

  /**
   * The groups of which two or more visits are in the problem; no two pins contradict each other.
   */
  List<VisitGroup> groups(Collection<VisitRequest> requests, Collection<ShiftOffer> shifts) {
    Map<VisitId, VisitRequest> byId = new HashMap<>();
    requests.forEach(request -> byId.put(request.id(), request));
    Map<ShiftId, EngineerId> engineers = new HashMap<>();
    shifts.forEach(shift -> engineers.put(shift.id(), shift.engineer()));
    var groups = new ArrayList<VisitGroup>();
    members.forEach(
        (id, all) -> {
          var some = all.stream().filter(visit -> inProblem.containsKey(visit.id())).toList();
          if (some.size() > 1) {
            add(groups, id, some, new Pins(byId, engineers));
          }
        });
    return groups;
  }

  private static void add(List<VisitGroup> groups, UUID id, List<VisitView> some, Pins pins) {
    var group = GroupMembers.group(some.get(0));
    boolean isCrew = group.kind() == VisitGroupKind.CREW;
    var visits =
        some.stream()
            .filter(visit -> !isCrew || !visit.status().isDone())
            .map(visit -> new VisitId(visit.id().toString()))
            .filter(visit -> isCrew ? pins.isApart(visit) : pins.isInOrder(visit))
            .toList();
    if (visits.size() > 1) {
      var name = new GroupId(id.toString());
      groups.add(
          isCrew
              ? VisitGroup.crew(name, visits)
              : VisitGroup.sequence(
                  name, visits, group.leastGapMinutes() * 60, group.isSameEngineer()));
    }
  }

  /**
   * Pins of one group, from the first to the last; whoever contradicts an earlier one is left out.
   */
  private static final class Pins {
    private final Map<VisitId, VisitRequest> requests;
    private final Map<ShiftId, EngineerId> engineers;
    private final Set<EngineerId> pinned = new HashSet<>();
    private final Map<ShiftId, Integer> last = new HashMap<>();

    Pins(Map<VisitId, VisitRequest> requests, Map<ShiftId, EngineerId> engineers) {
      this.requests = requests;
      this.engineers = engineers;
    }

    boolean isApart(VisitId visit) {
      var fix = pin(visit);
      var engineer = fix == null ? null : engineers.get(fix.shift());
      return engineer == null || pinned.add(engineer);
    }

    boolean isInOrder(VisitId visit) {
      var fix = pin(visit);
      var before = fix == null ? null : last.get(fix.shift());
      if (fix == null || (before != null && before > fix.order())) {
        return fix == null;
      }
      last.put(fix.shift(), fix.order());
      return true;
    }

    private @Nullable VisitFix pin(VisitId visit) {
      var request = requests.get(visit);
      var fix = request == null ? null : request.fix();
      return fix == null || fix.isStarted() ? null : fix;
    }
  }
}
