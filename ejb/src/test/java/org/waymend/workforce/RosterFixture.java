package org.waymend.workforce;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.identity.UserService;
import org.waymend.identity.UserView;
import org.waymend.workforce.domain.Absence;
import org.waymend.workforce.domain.Engineer;
import org.waymend.workforce.domain.Shift;
import org.waymend.workforce.infra.WorkforceDatabase;

/** Engineers, shifts and absences for the tests of features above. */
public final class RosterFixture {
  public static final String ZONE = "Asia/Shanghai";

  public final RosterDirectory directory;
  private final WorkforceDatabase db;

  public RosterFixture(WorkforceDatabase db) {
    this.db = db;
    var names = new WorkforceDirectory(db.references);
    var nobody =
        new UserService() {
          @Override
          public Map<UUID, UserView> byIds(Collection<UUID> ids) {
            return Map.of();
          }
        };
    directory =
        new RosterDirectory(
            db.engineers,
            db.shifts,
            db.absences,
            new EngineerReferences(db.engineers, names, nobody),
            new EngineerCalendars(db.engineers, names));
  }

  /**
   * An engineer who starts in the middle of Beijing.
   *
   * @param expiresOn of the skill, or null for ever
   */
  public UUID engineer(String number, UUID skill, int level, @Nullable LocalDate expiresOn) {
    var fields =
        new EngineerFields(
            number,
            "Engineer " + number,
            "",
            "",
            null,
            null,
            null,
            new HomeBase(39.9, 116.4, "Dongcheng"),
            List.of(new EngineerSkillFields(skill, level, expiresOn)),
            List.of());
    var engineer = Engineer.register(UUID.randomUUID(), fields, Instant.EPOCH);
    db.jpa.run(() -> db.engineers.add(engineer));
    return engineer.id().value();
  }

  /** A shift without a break. */
  public UUID shift(UUID engineer, LocalDate on, Instant startsAt, Instant endsAt) {
    var shift =
        Shift.register(
            UUID.randomUUID(),
            new ShiftFields(engineer, on, startsAt, endsAt, null, 0, ZONE),
            Instant.EPOCH);
    db.jpa.run(() -> db.shifts.add(shift));
    return shift.id().value();
  }

  public void absence(UUID engineer, Instant startsAt, Instant endsAt) {
    var absence =
        Absence.register(
            UUID.randomUUID(),
            new AbsenceFields(engineer, startsAt, endsAt, AbsenceKind.SICK, ""),
            Instant.EPOCH);
    db.jpa.run(() -> db.absences.add(absence));
  }
}
