package org.waymend.dispatch;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymend.dispatch.DispatchCommands.CancelRun;
import org.waymend.dispatch.DispatchCommands.StartRun;
import org.waymend.dispatch.domain.DispatchRun;
import org.waymend.dispatch.domain.DispatchRuns;
import org.waymend.identity.UserDirectory;
import org.waymend.optimizer.json.PlanDocument;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.Environment;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.RosterDirectory;
import org.waymend.workforce.ShiftView;
import org.waymend.workforce.WorkforceDirectory;

/** Starts searches for plans, shows how far they are and what they found. */
@Stateless
public class DispatchRunService {
  private DispatchRuns runs;
  private PlanComparer comparer;
  private RunDifferences differences;
  private RosterDirectory roster;
  private DayReader reader;
  private WorkforceDirectory workforce;
  private UserDirectory users;
  private DispatchLimits limits;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public DispatchRunService() {} // container

  @Inject
  public DispatchRunService(
      DispatchRuns runs,
      PlanComparer comparer,
      RunDifferences differences,
      RosterDirectory roster,
      DayReader reader,
      WorkforceDirectory workforce,
      UserDirectory users,
      Environment environment,
      Access access,
      Clock clock) {
    this.runs = runs;
    this.comparer = comparer;
    this.differences = differences;
    this.roster = roster;
    this.reader = reader;
    this.workforce = workforce;
    this.users = users;
    limits = DispatchLimits.of(environment);
    this.access = access;
    this.clock = clock;
  }

  public Page<DispatchRunView> list(Actor actor, ListQuery query) {
    access.check(actor, "dispatch-run.list");
    var page = runs.page(access.reach(actor, "dispatch-run.list"), query);
    var names = names(page.items());
    return page.map(run -> view(run, names));
  }

  /**
   * @throws DomainException {@code dispatch-run/unknown}
   */
  public DispatchRunView view(Actor actor, DispatchRunId id) {
    return view(seen(actor, "dispatch-run.view", id));
  }

  /**
   * @throws DomainException {@code request/invalid} with every field that is wrong
   */
  public DispatchRunView start(StartRun command) {
    var actor = command.actor();
    access.check(actor, "dispatch-run.register");
    var fields = asked(command);
    var territory = fields.territoryId();
    var check = new Check();
    check.isTrue(
        territory == null || workforce.territories(List.of(territory)).containsKey(territory),
        "territoryId",
        "unknown",
        "does not exist");
    checkIds(check, fields);
    check.throwIfAny();
    var run =
        DispatchRun.queue(
            UuidV7.next(clock), fields, limits.freezeMinutes(), actor.userId(), clock.instant());
    runs.add(run);
    runs.flush();
    return view(run);
  }

  /** A day that is planned once more is that of its run. */
  private DispatchRunFields asked(StartRun command) {
    var original = command.fields().replayOf();
    if (original == null) {
      return command.fields();
    }
    var run = seen(command.actor(), "dispatch-run.register", new DispatchRunId(original));
    if (runs.documentText(run.id()).isEmpty()) {
      throw noPlan();
    }
    var fields = command.fields();
    return new DispatchRunFields(
        run.on(),
        run.days(),
        fields.seconds(),
        run.territoryId(),
        0,
        fields.replayOf(),
        fields.whatIf());
  }

  /** The shifts of a day that is otherwise are of that day, and its engineers exist. */
  private void checkIds(Check check, DispatchRunFields fields) {
    var whatIf = fields.whatIf();
    var on = fields.on();
    if (whatIf == null || on == null || fields.replayOf() != null) {
      return;
    }
    var days = reader.days(on, Objects.requireNonNullElse(fields.days(), 1));
    var shifts = reader.shifts(days).stream().map(ShiftView::id).toList();
    check.isTrue(
        shifts.containsAll(Objects.requireNonNull(whatIf.withoutShiftIds())),
        "whatIf.withoutShiftIds",
        "unknown",
        "are not all shifts of the day");
    var engineers = new HashSet<UUID>();
    Objects.requireNonNull(whatIf.moreShifts()).forEach(one -> add(engineers, one.engineerId()));
    Objects.requireNonNull(whatIf.moreAbsences()).forEach(one -> add(engineers, one.engineerId()));
    check.isTrue(
        roster.engineers(engineers).size() == engineers.size(),
        "whatIf.engineerId",
        "unknown",
        "does not exist");
  }

  private static void add(Set<UUID> ids, @Nullable UUID id) {
    if (id != null) {
      ids.add(id);
    }
  }

  /** Ends a run soon, with its best plan so far; harmless when it is over. */
  public DispatchRunView cancel(CancelRun command) {
    access.check(command.actor(), "dispatch-run.cancel");
    var reach = access.reach(command.actor(), "dispatch-run.cancel");
    var run = runs.get(reach, command.id(), command.expectedVersion());
    run.cancel(clock.instant());
    runs.flush();
    return view(run);
  }

  /**
   * The run's best plan against what is published now.
   *
   * @throws DomainException {@code dispatch-run/no-plan} while there is none
   */
  public PlanComparison comparison(Actor actor, DispatchRunId id) {
    var run = seen(actor, "dispatch-run.comparison", id);
    return comparer.compare(reader.days(run), planned(run));
  }

  /**
   * Problem and plan as JSON, in the format of docs/plan-format.md.
   *
   * @throws DomainException {@code dispatch-run/no-plan} while there is neither
   */
  public String document(Actor actor, DispatchRunId id) {
    var run = seen(actor, "dispatch-run.document", id);
    return runs.documentText(run.id()).orElseThrow(DispatchRunService::noPlan);
  }

  /**
   * The best plans of two runs of the same days side by side.
   *
   * @param other whose plan is held against it
   * @throws DomainException {@code dispatch-run/no-plan} while one of them has none; {@code
   *     dispatch-run/other-day}
   */
  public RunDifference difference(Actor actor, DispatchRunId id, @Nullable UUID other) {
    var operation = "dispatch-run.difference";
    var check = new Check();
    access.check(actor, operation);
    check.required("with", other);
    check.throwIfAny();
    var run = seen(actor, operation, id);
    var with = seen(actor, operation, new DispatchRunId(Objects.requireNonNull(other)));
    if (!reader.days(run).equals(reader.days(with))) {
      throw new DomainException(
          Kind.CONFLICT, "dispatch-run/other-day", "The runs do not plan the same days.");
    }
    return differences.of(run, planned(run), with, planned(with));
  }

  private PlanDocument planned(DispatchRun run) {
    return runs.document(run.id())
        .filter(found -> found.plan() != null)
        .orElseThrow(DispatchRunService::noPlan);
  }

  static DomainException noPlan() {
    return new DomainException(
        Kind.CONFLICT, "dispatch-run/no-plan", "The run has no plan yet, or never found one.");
  }

  private DispatchRun seen(Actor actor, String operation, DispatchRunId id) {
    access.check(actor, operation);
    return runs.get(access.reach(actor, operation), id);
  }

  private DispatchRunView view(DispatchRun run) {
    return view(run, names(List.of(run)));
  }

  private static DispatchRunView view(DispatchRun run, Map<UUID, String> names) {
    var by = run.createdBy();
    return run.view(by == null ? "" : names.getOrDefault(by, ""));
  }

  private Map<UUID, String> names(Collection<DispatchRun> some) {
    return users.names(
        some.stream().map(DispatchRun::createdBy).flatMap(Stream::ofNullable).toList());
  }
}
