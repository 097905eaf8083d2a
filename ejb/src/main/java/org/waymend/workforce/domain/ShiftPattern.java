package org.waymend.workforce.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Check;
import org.waymend.shared.access.Owner;
import org.waymend.workforce.EngineerId;
import org.waymend.workforce.ShiftFields;
import org.waymend.workforce.ShiftPatternDay;
import org.waymend.workforce.ShiftPatternFields;
import org.waymend.workforce.ShiftPatternId;
import org.waymend.workforce.ShiftPatternView;

/** A week of local working times that shifts are generated from. */
@Entity
@Table(name = "shift_pattern")
public class ShiftPattern {
  @Id private UUID id;
  @Version private long version;
  private String name;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "is_active")
  private boolean active;

  @Column(name = "created_at")
  private Instant createdAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "shift_pattern_day", joinColumns = @JoinColumn(name = "shift_pattern_id"))
  private List<WorkingDay> days; // EclipseLink takes a shuffled set of these for changed

  @SuppressWarnings("NullAway.Init")
  protected ShiftPattern() {} // JPA

  /**
   * A new, active shift pattern.
   *
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  public static ShiftPattern register(UUID id, ShiftPatternFields fields, Instant now) {
    var pattern = new ShiftPattern();
    pattern.id = id;
    pattern.active = true;
    pattern.createdAt = now;
    pattern.days = new ArrayList<>();
    pattern.apply(fields);
    return pattern;
  }

  public void change(ShiftPatternFields fields) {
    apply(fields);
  }

  private void apply(ShiftPatternFields fields) {
    var check = new Check();
    var newName = check.text("name", fields.name(), 1, 120);
    var newZone = TimeZones.required(check, "timeZone", fields.timeZone());
    var newDays = days(check, fields.days());
    check.throwIfAny();
    name = newName;
    timeZone = newZone;
    days.retainAll(newDays);
    newDays.stream().filter(day -> !days.contains(day)).toList().forEach(days::add);
  }

  private static Set<WorkingDay> days(Check check, @Nullable List<@Nullable ShiftPatternDay> said) {
    var days = new HashSet<WorkingDay>();
    var seen = EnumSet.noneOf(DayOfWeek.class);
    var list = said == null ? List.<@Nullable ShiftPatternDay>of() : said;
    check.isTrue(!list.isEmpty(), "days", "required", "needs at least one working day");
    check.atMost("days", list, 7);
    for (int i = 0; i < Math.min(7, list.size()); i++) {
      var path = "days[" + i + "].";
      var day =
          list.get(i) == null ? new ShiftPatternDay(null, null, null, null, null) : list.get(i);
      check.isTrue(
          day.dayOfWeek() == null || seen.add(day.dayOfWeek()),
          path + "dayOfWeek",
          "twice",
          "is there already");
      WorkingDay.of(check, path, day).ifPresent(days::add);
    }
    return days;
  }

  boolean worksOn(DayOfWeek dayOfWeek) {
    return days.stream().anyMatch(d -> d.dayOfWeek() == dayOfWeek);
  }

  /** The shift that starts on {@code date}, if that is a working day. */
  public Optional<ShiftFields> shiftOn(LocalDate date, EngineerId engineerId) {
    return days.stream()
        .filter(d -> d.dayOfWeek() == date.getDayOfWeek())
        .findFirst()
        .flatMap(d -> d.shiftOn(date, engineerId.value(), timeZone));
  }

  public void deactivate() {
    active = false;
  }

  public void activate() {
    active = true;
  }

  public Owner owner() {
    return Owner.HOUSE;
  }

  public ShiftPatternId id() {
    return new ShiftPatternId(id);
  }

  public long version() {
    return version;
  }

  public boolean isActive() {
    return active;
  }

  public ShiftPatternView view() {
    var inOrder =
        days.stream()
            .sorted(Comparator.comparing(WorkingDay::dayOfWeek))
            .map(WorkingDay::view)
            .toList();
    return new ShiftPatternView(id, version, name, timeZone, inOrder, active, createdAt);
  }
}
