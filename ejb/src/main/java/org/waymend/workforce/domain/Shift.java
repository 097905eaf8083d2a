package org.waymend.workforce.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Check;
import org.waymend.shared.TimeWindow;
import org.waymend.shared.persistence.NotAudited;
import org.waymend.workforce.EngineerId;
import org.waymend.workforce.ShiftFields;
import org.waymend.workforce.ShiftId;
import org.waymend.workforce.ShiftView;
import org.waymend.workforce.WorkforceReference;

/** Paid working time of one engineer on one day. Absences lie over it and leave it as it is. */
@Entity
@Table(name = "shift")
public class Shift {
  private static final Duration LONGEST = Duration.ofHours(25); // the day on which clocks go back

  @Id private UUID id;
  @Version private long version;

  @Column(name = "engineer_id")
  private UUID engineerId;

  /** Only for the conditions of queries: scope, search and order. */
  @NotAudited
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "engineer_id", insertable = false, updatable = false)
  @Nullable
  @SuppressWarnings("UnusedVariable")
  private Engineer engineer;

  @Column(name = "works_on")
  private LocalDate worksOn;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "break_starts_at")
  @Nullable
  private Instant breakStartsAt;

  @Column(name = "break_minutes")
  private int breakMinutes;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Shift() {} // JPA

  /**
   * A new shift; that the engineer has no other at that time is for the caller to see.
   *
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  public static Shift register(UUID id, ShiftFields fields, Instant now) {
    var check = new Check();
    var shift = new Shift();
    shift.id = id;
    shift.createdAt = now;
    var engineer = check.required("engineerId", fields.engineerId());
    shift.apply(check, fields);
    shift.engineerId = Objects.requireNonNull(engineer);
    return shift;
  }

  /** The engineer stays; for another one, there is another shift. */
  public void change(ShiftFields fields) {
    var check = new Check();
    check.isTrue(
        engineerId.equals(fields.engineerId()),
        "engineerId",
        "fixed",
        "can't change; delete the shift and register one for the other engineer");
    apply(check, fields);
  }

  private void apply(Check check, ShiftFields fields) {
    var on = check.required("on", fields.on());
    var start = wholeSecond(check.required("startsAt", fields.startsAt()));
    var end = wholeSecond(check.required("endsAt", fields.endsAt()));
    var zone = TimeZones.required(check, "timeZone", fields.timeZone());
    var pause = wholeSecond(fields.breakStartsAt());
    int minutes = fields.breakMinutes() == null ? 0 : fields.breakMinutes();
    if (on != null && start != null && end != null) {
      checkTimes(check, start, end);
      checkBreak(check, start, end, pause, minutes);
      if (check.isClean()) {
        check.isTrue(
            start.atZone(ZoneId.of(zone)).toLocalDate().equals(on),
            "on",
            "other-day",
            "must be the local date on which the shift starts");
      }
    }
    check.throwIfAny();
    worksOn = Objects.requireNonNull(on);
    startsAt = Objects.requireNonNull(start);
    endsAt = Objects.requireNonNull(end);
    breakStartsAt = pause;
    breakMinutes = minutes;
    timeZone = zone;
  }

  private static @Nullable Instant wholeSecond(@Nullable Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS);
  }

  private static void checkTimes(Check check, Instant start, Instant end) {
    check.isTrue(start.isBefore(end), "endsAt", "not-after-start", "must be after the start");
    check.isTrue(
        Duration.between(start, end).compareTo(LONGEST) <= 0,
        "endsAt",
        "too-long",
        "a shift may have one day at most");
  }

  private static void checkBreak(
      Check check, Instant start, Instant end, @Nullable Instant pause, int minutes) {
    check.isTrue(
        (pause == null) == (minutes == 0) && minutes >= 0,
        "breakMinutes",
        "incomplete",
        "a break needs its start and its minutes");
    check.isTrue(
        pause == null
            || (!pause.isBefore(start) && !pause.plus(Duration.ofMinutes(minutes)).isAfter(end)),
        "breakStartsAt",
        "outside",
        "the break must lie within the shift");
  }

  public ShiftId id() {
    return new ShiftId(id);
  }

  public long version() {
    return version;
  }

  public EngineerId engineerId() {
    return new EngineerId(engineerId);
  }

  /** Local date of the start. */
  public LocalDate on() {
    return worksOn;
  }

  public TimeWindow window() {
    return new TimeWindow(startsAt, endsAt);
  }

  public ShiftFields fields() {
    return new ShiftFields(
        engineerId, worksOn, startsAt, endsAt, breakStartsAt, breakMinutes, timeZone);
  }

  public ShiftView view(WorkforceReference named) {
    return new ShiftView(
        id,
        version,
        engineerId,
        named.code(),
        named.name(),
        worksOn,
        startsAt,
        endsAt,
        breakStartsAt,
        breakMinutes,
        timeZone,
        createdAt);
  }
}
