package org.waymend.workorder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.waymend.attachment.AttachmentStore;
import org.waymend.attachment.infra.AttachmentsOnDisk;
import org.waymend.settings.CompanyView;
import org.waymend.settings.SettingsService;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Role;
import org.waymend.shared.token.SignedTokens;
import org.waymend.shared.token.TestTokens;
import org.waymend.workforce.EngineerFields;
import org.waymend.workforce.WorkforceMother;
import org.waymend.workforce.domain.Engineer;
import org.waymend.workorder.VisitWorkCommands.OnVisit;
import org.waymend.workorder.domain.VisitWorks;
import org.waymend.workorder.infra.WorkOrderRepositories;

/** Engineers on site, on the database of work orders. */
public final class VisitWorkFixture implements AutoCloseable {
  public final Ticking clock = new Ticking();
  public final WorkOrderFixture db = new WorkOrderFixture(clock);
  final VisitWorks works = WorkOrderRepositories.works(db.jpa);
  public final SignedTokens tokens = TestTokens.on(db.jpa, clock);
  public final AttachmentStore attachments = AttachmentsOnDisk.store(db.jpa, folder(), clock);
  final VisitAttendance attendance =
      new VisitAttendance(db.visits, db.register, db.inventory.directory, new Access());
  public final VisitWorkService work =
      new VisitWorkService(
          attendance,
          db.visits,
          works,
          db.orders,
          db.moves,
          new VisitCodes(tokens),
          db.tickets.customerDirectory,
          db.inventory.held,
          attachments,
          db.events::add,
          clock);
  public final VisitPartService parts =
      new VisitPartService(attendance, db.inventory.held, db.parts, clock);
  public final VisitEvidenceService evidence =
      new VisitEvidenceService(
          attendance,
          works,
          db.orders,
          db.ticketing.directory,
          db.tickets.customerDirectory,
          db.tickets.assetDirectory,
          db.inventory.directory,
          db.inventory.held,
          db.parts,
          attachments);
  public final VisitRecords records =
      new VisitRecords(
          db.visits,
          works,
          db.register,
          db.ticketing.directory,
          db.tickets.customerDirectory,
          db.tickets.assetDirectory,
          db.inventory.directory,
          db.inventory.held,
          db.parts,
          attachments,
          new Access());
  public final MyDayService days =
      new MyDayService(
          db.visits,
          db.register,
          db.inventory.directory,
          db.inventory.held,
          db.parts,
          new HouseInNewYork(),
          new Access(),
          clock);

  final EngineerPositionService positions =
      new EngineerPositionService(
          WorkOrderRepositories.positions(db.jpa),
          db.visits,
          db.inventory.directory,
          new Access(),
          clock);

  private static java.nio.file.Path folder() {
    try {
      return Files.createTempDirectory("waymend-visits");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An engineer of this user. */
  public UUID engineer(String number, UUID user) {
    var plain = WorkforceMother.engineerFields(number);
    var fields =
        new EngineerFields(
            number, plain.name(), "", "", user, null, null, plain.homeBase(), List.of(), List.of());
    var engineer = Engineer.register(WorkforceMother.newId(), fields, clock.instant());
    db.jpa.run(() -> db.inventory.workforce.engineers.add(engineer));
    return engineer.id().value();
  }

  public static Actor actor(UUID user) {
    return new Actor(user, "ann", Set.of(Role.ENGINEER), null, null, null, false);
  }

  /** Gives the visit to the engineer, an hour from now. */
  public void dispatch(VisitId id, UUID engineer) {
    var at = clock.instant().plus(Duration.ofHours(1));
    var plan =
        new Assignment(
            engineer, new UUID(7, 7), at, at.plus(Duration.ofMinutes(90)), 600, 4000, false);
    db.jpa.run(
        () -> {
          var visit = Objects.requireNonNull(db.visits.lock(List.of(id.value())).get(id.value()));
          db.moves.moved(visit, visit.dispatch(plan, clock.instant()));
        });
  }

  public VisitView read(VisitId id) {
    return db.jpa.call(() -> db.visitService.view(WorkOrderFixture.BOSS, id));
  }

  public OnVisit on(Actor actor, VisitId id) {
    return new OnVisit(actor, id, read(id).version());
  }

  @Override
  public void close() {
    db.close();
  }

  /** A clock that stands until it is moved. */
  public static final class Ticking extends Clock {
    private Instant now = Instant.parse("2026-11-22T14:00:00Z");

    public void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static final class HouseInNewYork extends SettingsService {
    @Override
    public CompanyView company() {
      return new CompanyView("Test", false, "America/New_York", "USD", List.of("en"), "en");
    }
  }
}
