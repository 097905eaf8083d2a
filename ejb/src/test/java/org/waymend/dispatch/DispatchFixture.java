package org.waymend.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.audit.infra.AuditCounts;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.domain.Site;
import org.waymend.dispatch.DispatchCommands.AssignVisit;
import org.waymend.dispatch.DispatchCommands.PublishRun;
import org.waymend.dispatch.DispatchCommands.StartRun;
import org.waymend.dispatch.domain.DispatchPolicies;
import org.waymend.dispatch.domain.DispatchRuns;
import org.waymend.dispatch.domain.SolveJobs;
import org.waymend.dispatch.infra.DispatchRepositories;
import org.waymend.inventory.PartId;
import org.waymend.inventory.PartUnit;
import org.waymend.inventory.Quantity;
import org.waymend.optimizer.solver.OptaPlannerOptimizer;
import org.waymend.optimizer.travel.EstimatedTravel;
import org.waymend.settings.CompanyView;
import org.waymend.settings.SettingsService;
import org.waymend.shared.Environment;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.ticket.TicketId;
import org.waymend.workforce.RosterFixture;
import org.waymend.workorder.ArrivalWindow;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.VisitSchedule;
import org.waymend.workorder.VisitView;
import org.waymend.workorder.WorkOrderCommands.RegisterWorkOrder;
import org.waymend.workorder.WorkOrderFields.SequenceFields;
import org.waymend.workorder.WorkOrderFixture;
import org.waymend.workorder.WorkOrderSchedule;

/** A small house in Beijing with its dispatch, on a database of its own; travel is estimated. */
final class DispatchFixture implements AutoCloseable {
  static final Actor BOSS = Actor.system("boss");
  static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  static final ZoneId ZONE = ZoneId.of(RosterFixture.ZONE);

  final WorkOrderFixture work;
  final JpaTest jpa;
  final RosterFixture roster;
  final VisitSchedule visits;
  final DispatchRuns runs;
  final SolveJobs jobs;
  final DispatchPolicies policies;
  final DispatchPolicyService policyService;
  final DayReader reader;
  final SolveWork solver;
  final DispatchRunService runService;
  final PlanExplanationService explanations;
  final ForesightService foresights;
  final PublishService publications;
  final VisitAssignmentService assignments;
  final DispatchBoardService board;
  final UUID lift;
  final PartId fuse;
  final UUID category;
  final Customer customer;
  final Site site;

  DispatchFixture(Clock clock) {
    work = new WorkOrderFixture(clock);
    jpa = work.jpa;
    roster = new RosterFixture(work.inventory.workforce);
    visits = WorkOrderSchedule.of(work);
    runs = DispatchRepositories.runs(jpa);
    jobs = DispatchRepositories.jobs(jpa);
    policies = DispatchRepositories.policies(jpa);
    policyService =
        new DispatchPolicyService(policies, work.tickets.userDirectory, new Access(), clock);
    var beijing =
        new SettingsService() {
          @Override
          public CompanyView company() {
            return new CompanyView("House", false, RosterFixture.ZONE, "CNY", List.of("en"), "en");
          }
        };
    var held = work.inventory.held;
    RoadTravel travel = EstimatedTravel::withoutMap;
    reader =
        new DayReader(
            visits, roster.directory, work.tickets.customerDirectory, held, beijing, clock);
    solver =
        new SolveWork(
            jobs, reader, travel, jpa, new OptaPlannerOptimizer(), policies, new Environment());
    runService =
        new DispatchRunService(
            runs,
            new PlanComparer(visits, reader, work.inventory.directory),
            new RunDifferences(visits, reader, work.inventory.directory),
            roster.directory,
            reader,
            work.inventory.directory,
            work.tickets.userDirectory,
            new Environment(),
            new Access(),
            clock);
    explanations =
        new PlanExplanationService(
            runs,
            policies,
            visits,
            reader,
            travel,
            work.inventory.directory,
            new Access(),
            jpa,
            clock);
    foresights =
        new ForesightService(
            visits, reader, travel, AuditCounts.of(jpa), policies, new Access(), jpa);
    publications =
        new PublishService(
            runs,
            visits,
            reader,
            travel,
            roster.directory,
            held,
            new Access(),
            work.events::add,
            clock);
    assignments =
        new VisitAssignmentService(
            visits, reader, travel, roster.directory, work.inventory.directory, new Access());
    board = new DispatchBoardService(visits, reader, roster.directory, runs, new Access());
    lift = work.skill("LIFT");
    fuse = work.inventory.part("P-1", PartUnit.PIECE);
    category = work.category("LIFT", lift, fuse.value());
    customer = work.tickets.customer("T-1", "Acme");
    site = work.tickets.site(customer, "Tower");
  }

  static Instant at(String time) {
    return MONDAY.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
  }

  /** An engineer with the skill, a shift from 08:00 to 17:00 and so many fuses in the van. */
  UUID engineer(String number, int fuses) {
    return engineer(number, 2, null, fuses);
  }

  UUID engineer(String number, int level, @Nullable LocalDate expiresOn, int fuses) {
    var id = roster.engineer(number, lift, level, expiresOn);
    roster.shift(id, MONDAY, at("08:00"), at("17:00"));
    var van = work.inventory.van("VAN-" + number, id);
    if (fuses > 0) {
      work.inventory.open(fuse, van, Quantity.of(fuses));
    }
    return id;
  }

  /** A visit of 90 minutes that needs the skill at level 2 and one fuse, in this window. */
  VisitId visit(String subject, @Nullable ArrivalWindow window) {
    var ticket = work.ticket(customer, site, category, subject);
    return visit(ticket, window);
  }

  /** The same at a place of its own, so that somebody has to drive. */
  VisitId visit(String name, double latitude, double longitude, @Nullable ArrivalWindow window) {
    var place = work.tickets.site(customer, name, latitude, longitude);
    return visit(work.ticket(customer, place, category, name), window);
  }

  /** Visits as {@link #visit} makes them, for a crew or one after the other, in their order. */
  List<VisitId> group(
      String subject, @Nullable Integer crewSize, @Nullable SequenceFields sequence) {
    var ticket = work.ticket(customer, site, category, subject);
    return work.order(ticket, crewSize, sequence, List.of()).visits().stream()
        .map(visit -> new VisitId(visit.id()))
        .toList();
  }

  private VisitId visit(TicketId ticket, @Nullable ArrivalWindow window) {
    List<@Nullable ArrivalWindow> windows = window == null ? List.of() : List.of(window);
    var order =
        jpa.call(
            () ->
                work.service.register(
                    new RegisterWorkOrder(BOSS, WorkOrderFixture.of(ticket, windows))));
    return new VisitId(order.visits().get(0).id());
  }

  VisitView read(VisitId id) {
    return jpa.call(() -> work.visitService.view(BOSS, id));
  }

  ChangedVisits assign(VisitId id, UUID engineer, Instant at) {
    long version = read(id).version();
    return jpa.call(
        () ->
            assignments.assign(new AssignVisit(BOSS, id, version, new AssignFields(engineer, at))));
  }

  /** Plans the day to the end, in this thread. */
  DispatchRunView plan() {
    return plan((WhatIfFields) null);
  }

  /** Plans so many days together, from Monday on. */
  DispatchRunView planDays(int days) {
    return plan(new DispatchRunFields(MONDAY, days, 1, null, null, null, null));
  }

  /** The day of a run once more, as it was read then. */
  DispatchRunView replay(DispatchRunView run, @Nullable WhatIfFields whatIf) {
    return plan(new DispatchRunFields(null, null, 1, null, null, run.id(), whatIf));
  }

  /** The same for a day that is otherwise. */
  DispatchRunView plan(@Nullable WhatIfFields whatIf) {
    return plan(new DispatchRunFields(MONDAY, null, 1, null, null, null, whatIf));
  }

  /** The same, keeping what is promised for the next minutes. */
  DispatchRunView plan(int freezeMinutes) {
    return plan(new DispatchRunFields(MONDAY, null, 1, null, freezeMinutes, null, null));
  }

  private DispatchRunView plan(DispatchRunFields fields) {
    var run = jpa.call(() -> runService.start(new StartRun(BOSS, fields)));
    var taken = jpa.call(() -> jobs.take("test", Duration.ofSeconds(20)));
    solver.run(taken.orElseThrow(), () -> false);
    return jpa.call(() -> runService.view(BOSS, new DispatchRunId(run.id())));
  }

  PublishedPlan publish(DispatchRunView run, @Nullable List<UUID> visitIds) {
    return jpa.call(
        () -> publications.publish(new PublishRun(BOSS, new DispatchRunId(run.id()), visitIds)));
  }

  /** Takes every visit from the day, so that the next test begins with none. */
  void clear() {
    jpa.run(
        () -> {
          var all =
              visits.planned(at("00:00"), at("23:59").plus(Duration.ofDays(7))).stream()
                  .filter(visit -> visit.status().isPlanned())
                  .toList();
          visits.lock(all.stream().map(VisitView::id).toList());
          all.forEach(visit -> visits.withdraw(visit.id(), ""));
        });
    jpa.run(
        () ->
            visits
                .unplanned()
                .forEach(
                    visit ->
                        jpa.entityManager()
                            .createNativeQuery(
                                "UPDATE visit SET status = 'CANCELLED' WHERE id = ?1")
                            .setParameter(1, visit.id().toString())
                            .executeUpdate()));
  }

  @Override
  public void close() {
    work.close();
  }
}
