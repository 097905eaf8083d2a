package org.waymend.optimizer.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.problem.Absence;
import org.waymend.optimizer.problem.DispatchPolicy;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.InvalidProblemException;
import org.waymend.optimizer.problem.OpeningHours;
import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.problem.RunningVisit;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.ShiftTime;
import org.waymend.optimizer.problem.SkillId;
import org.waymend.optimizer.problem.SkillLevel;
import org.waymend.optimizer.problem.StartWindow;
import org.waymend.optimizer.problem.TerritoryId;
import org.waymend.optimizer.problem.ToolId;
import org.waymend.optimizer.problem.VisitId;
import org.waymend.optimizer.problem.VisitRequest;

/** One thing about a day that could be otherwise. */
public sealed interface Change {

  /** What kind of change it is. The name is the stable code that other modules translate. */
  enum Kind {
    /** Other windows for the visit. */
    OTHER_WINDOWS,
    /** Other opening hours of the site. */
    OTHER_OPENING_HOURS,
    /** The visit asks for no certain engineers any more. */
    ANY_ENGINEER,
    /** More parts in a van. */
    MORE_PARTS,
    /** More tools for an engineer. */
    MORE_TOOLS,
    /** More overtime for an engineer. */
    MORE_OVERTIME,
    /** An earlier start for an engineer. */
    EARLIER_START,
    /** More skills, or higher levels, for an engineer. */
    MORE_SKILLS,
    /** Certificates of an engineer that do not expire. */
    RENEWED_CERTIFICATES,
    /** One more territory for an engineer. */
    LENT_TO,
    /** A shorter absence, or none. */
    OTHER_ABSENCE,
    /** One more absence. */
    MORE_ABSENCE,
    /** Other weights. */
    OTHER_POLICY,
    /** One more shift. */
    MORE_SHIFT,
    /** One shift less. */
    NO_SHIFT
  }

  /** What kind of change it is. */
  Kind kind();

  /**
   * The day with the change; the given problem stays as it is.
   *
   * @throws InvalidProblemException if the change names something that is not there, or the changed
   *     day contradicts itself
   */
  DispatchProblem applyTo(DispatchProblem problem);

  /**
   * The day with all changes, one after the other.
   *
   * @throws InvalidProblemException as {@link #applyTo(DispatchProblem)}
   */
  static DispatchProblem apply(DispatchProblem problem, List<Change> changes) {
    var changed = problem;
    for (var change : changes) {
      changed = change.applyTo(changed);
    }
    return changed;
  }

  /** The visit may start within other windows. */
  record OtherWindows(VisitId visit, List<StartWindow> windows) implements Change {
    /** Keeps its own copy of the list. */
    public OtherWindows {
      windows = List.copyOf(windows);
    }

    @Override
    public Kind kind() {
      return Kind.OTHER_WINDOWS;
    }

    @Override
    public DispatchProblem applyTo(DispatchProblem problem) {
      return Edits.visit(
          problem, visit, request -> VisitCopy.of(request).startsWithin(windows).build());
    }
  }

  /** The site is open at other times. */
  record OtherOpeningHours(VisitId visit, List<OpeningHours> hours) implements Change {
    /** Keeps its own copy of the list. */
    public OtherOpeningHours {
      hours = List.copyOf(hours);
    }

    @Override
    public Kind kind() {
      return Kind.OTHER_OPENING_HOURS;
    }

    @Override
    public DispatchProblem applyTo(DispatchProblem problem) {
      return Edits.visit(
          problem, visit, request -> VisitCopy.of(request).openingHours(hours).build());
    }
  }

  /** The visit no longer asks for certain engineers. */
  record AnyEngineer(VisitId visit) implements Change {
    @Override
    public Kind kind() {
      return Kind.ANY_ENGINEER;
    }

    @Override
    public DispatchProblem applyTo(DispatchProblem problem) {
      return Edits.visit(
          problem, visit, request -> VisitCopy.of(request).requiredEngineers(Set.of()).build());
    }
  }

  /**
   * There are more parts in a van.
   *
   * @param thousandths of a piece that are added, by part
   */
  record MoreParts(ShiftId shift, Map<PartId, Long> thousandths) implements Change {
    /** Keeps its own copy of the map. */
    public MoreParts {
      thousandths = Collections.unmodifiableMap(new LinkedHashMap<>(thousandths));
    }

    @Override
    public Kind kind() {
      return Kind.MORE_PARTS;
    }

    @Override
    public DispatchProblem applyTo(DispatchProblem problem) {
      return Edits.shift(
          problem,
          shift,
          offer -> {
            var stock = new LinkedHashMap<>(offer.parts());
            thousandths.forEach((part, more) -> stock.merge(part, more, Long::sum));
            return ShiftCopy.of(offer).parts(stock).build();
          });
    }
  }

  /** The engineer has these tools along too. */
  record MoreTools(ShiftId shift, Set<ToolId> tools) implements Change {
    /** Keeps its own copy of the set. */
    public MoreTools {
      tools = Collections.unmodifiableSet(new LinkedHashSet<>(tools));
    }

    @Override
    public Kind kind() {
      return Kind.MORE_TOOLS;
    }

    @Override
    public DispatchProblem applyTo(DispatchProblem problem) {
      return Edits.shift(
          problem,
          shift,
          offer -> {
            var all = new LinkedHashSet<>(offer.tools());
            all.addAll(tools);
            return ShiftCopy.of(offer).tools(all).build();
          });
    }
  }

  /** The engineer may be back so many seconds later than the shift allows now. */
  record MoreOvertime(ShiftId shift, int seconds) implements Change {
    @Override
    public Kind kind() {
      return Kind.MORE_OVERTIME;
    }

    @Override
    public DispatchProblem applyTo(DispatchProblem problem) {
      return Edits.time(
          problem,
          shift,
          time ->
              new ShiftTime(
                  time.startSecond(), time.endSecond(), time.overtimeLimitSeconds() + seconds));
    }
  }

  /** The engineer starts so many seconds earlier. */
  record EarlierStart(ShiftId shift, int seconds) implements Change {
    @Override
    public Kind kind() {
      return Kind.EARLIER_START;
    }

    @Override
    public DispatchProblem applyTo(DispatchProblem problem) {
      return Edits.time(
          problem,
          shift,
          time ->
              new ShiftTime(
                  time.startSecond() - seconds, time.endSecond(), time.overtimeLimitSeconds()));
    }
  }

  /** The engineer has these skills, at these levels, whatever he had of them before. */
  record MoreSkills(EngineerId engineer, List<SkillLevel> skills) implements Change {
    /** Keeps its own copy of the list. */
    public MoreSkills {
      skills = List.copyOf(skills);
    }

    @Override
    public Kind kind() {
      return Kind.MORE_SKILLS;
    }

    @Override
    public DispatchProblem applyTo(DispatchProblem problem) {
      return Edits.engineer(
          problem,
          engineer,
          offer -> {
            Map<SkillId, SkillLevel> all = new LinkedHashMap<>();
            offer.skills().forEach(level -> all.put(level.skill(), level));
            skills.forEach(level -> all.put(level.skill(), level));
            return ShiftCopy.of(offer).skills(List.copyOf(all.values())).build();
          });
    }
  }

  /** The engineer's certificates of these skills do not expire. */
  record RenewedCertificates(EngineerId engineer, Set<SkillId> skills) implements Change {
    /** Keeps its own copy of the set. */
    public RenewedCertificates {
      skills = Collections.unmodifiableSet(new LinkedHashSet<>(skills));
    }

    @Override
    public Kind kind() {
      return Kind.RENEWED_CERTIFICATES;
    }

    @Override
    public DispatchProblem applyTo(DispatchProblem problem) {
      return Edits.engineer(
          problem,
          engineer,
          offer ->
              ShiftCopy.of(offer)
                  .skills(
                      offer.skills().stream()
                          .map(
                              level ->
                                  skills.contains(level.skill())
                                      ? new SkillLevel(level.skill(), level.level(), null)
                                      : level)
                          .toList())
                  .build());
    }
  }

  /** The engineer covers one more territory. */
  record LentTo(EngineerId engineer, TerritoryId territory) implements Change {
    @Override
    public Kind kind() {
      return Kind.LENT_TO;
    }

    @Override
    public DispatchProblem applyTo(DispatchProblem problem) {
      return Edits.engineer(
          problem,
          engineer,
          offer -> {
            var more = new LinkedHashSet<>(offer.territories());
            more.add(territory);
            return ShiftCopy.of(offer).territories(more).build();
          });
    }
  }

  /**
   * The engineer is absent at another time, or not at all.
   *
   * @param absence as the problem has it
   * @param instead null for none
   */
  record OtherAbsence(Absence absence, @Nullable Absence instead) implements Change {
    @Override
    public Kind kind() {
      return Kind.OTHER_ABSENCE;
    }

    @Override
    public DispatchProblem applyTo(DispatchProblem problem) {
      var absences = new ArrayList<>(problem.absences());
      int at = absences.indexOf(absence);
      if (at < 0) {
        throw new InvalidProblemException("absences", absence + " is not in the problem");
      }
      absences.remove(at);
      if (instead != null) {
        absences.add(at, instead);
      }
      return problem.withAbsences(absences);
    }
  }

  /** The engineer is absent. */
  record MoreAbsence(Absence absence) implements Change {
    @Override
    public Kind kind() {
      return Kind.MORE_ABSENCE;
    }

    @Override
    public DispatchProblem applyTo(DispatchProblem problem) {
      var absences = new ArrayList<>(problem.absences());
      absences.add(absence);
      return problem.withAbsences(absences);
    }
  }

  /** The weights are others. */
  record OtherPolicy(DispatchPolicy policy) implements Change {
    @Override
    public Kind kind() {
      return Kind.OTHER_POLICY;
    }

    @Override
    public DispatchProblem applyTo(DispatchProblem problem) {
      return problem.withPolicy(policy);
    }
  }

  /** Somebody else works too; the shift's places are in the problem. */
  record MoreShift(ShiftOffer shift) implements Change {
    @Override
    public Kind kind() {
      return Kind.MORE_SHIFT;
    }

    @Override
    public DispatchProblem applyTo(DispatchProblem problem) {
      var shifts = new ArrayList<>(problem.shifts());
      shifts.add(shift);
      return problem.withShifts(shifts);
    }
  }

  /**
   * Nobody works the shift. Its pinned visits become free; what was promised on it counts no more.
   * A shift on which a visit has started cannot be taken away.
   */
  record NoShift(ShiftId shift) implements Change {
    @Override
    public Kind kind() {
      return Kind.NO_SHIFT;
    }

    @Override
    public DispatchProblem applyTo(DispatchProblem problem) {
      Edits.requireKnown(problem, shift);
      var visits = problem.visits().stream().map(this::freed).toList();
      var running =
          problem.running().stream().filter(promised -> !promised.shift().equals(shift)).toList();
      var shifts = problem.shifts().stream().filter(offer -> !offer.id().equals(shift)).toList();
      List<RunningVisit> none = List.of();
      return problem.withRunning(none).withVisits(visits).withShifts(shifts).withRunning(running);
    }

    private VisitRequest freed(VisitRequest visit) {
      var fix = visit.fix();
      if (fix == null || !fix.shift().equals(shift)) {
        return visit;
      }
      if (fix.isStarted()) {
        throw new InvalidProblemException(
            "shifts[" + shift + "]", visit.id() + " has started on it");
      }
      return visit.withFix(null);
    }
  }
}
