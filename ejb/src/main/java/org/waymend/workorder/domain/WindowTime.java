package org.waymend.workorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Check;
import org.waymend.workorder.ArrivalWindow;

/** An arrival window and its place among them; immutable. */
@Embeddable
public class WindowTime {
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final int MOST = 3;

  private int position;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @SuppressWarnings("NullAway.Init")
  protected WindowTime() {} // JPA

  private WindowTime(int position, ArrivalWindow window) {
    this.position = position;
    this.startsAt = window.startsAt();
    this.endsAt = window.endsAt();
  }

  /** What was given, in order of time; errors go to {@code check} under the field windows. */
  static List<WindowTime> accept(
      Check check, @Nullable List<? extends @Nullable ArrivalWindow> given) {
    var windows = new ArrayList<ArrivalWindow>();
    if (given != null) {
      check.atMost("windows", given, MOST);
      for (int i = 0; i < given.size(); i++) {
        var window = one(check, "windows[" + i + "]", given.get(i));
        if (window != null) {
          windows.add(window);
        }
      }
    }
    windows.sort(java.util.Comparator.comparing(ArrivalWindow::startsAt));
    var accepted = new ArrayList<WindowTime>();
    for (int i = 0; i < windows.size(); i++) {
      accepted.add(new WindowTime(i, windows.get(i)));
    }
    return accepted;
  }

  private static @Nullable ArrivalWindow one(
      Check check, String field, @Nullable ArrivalWindow window) {
    if (window == null || window.startsAt() == null || window.endsAt() == null) {
      check.add(field, "required", "needs a start and an end");
      return null;
    }
    // Routes are planned in whole seconds.
    var startsAt = window.startsAt().truncatedTo(ChronoUnit.SECONDS);
    var endsAt = window.endsAt().truncatedTo(ChronoUnit.SECONDS);
    boolean isThinkable = !startsAt.isBefore(EARLIEST) && endsAt.isBefore(LATEST);
    check.isTrue(isThinkable, field + ".startsAt", "out-of-range", "is too far away");
    var length = Duration.between(startsAt, endsAt);
    check.isTrue(
        length.compareTo(Duration.ZERO) > 0 && length.compareTo(LONGEST) <= 0,
        field + ".endsAt",
        "out-of-range",
        "must be later than the start, by at most 24 hours");
    return new ArrivalWindow(startsAt, endsAt);
  }

  public ArrivalWindow window() {
    return new ArrivalWindow(startsAt, endsAt);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WindowTime that
        && position == that.position
        && startsAt.equals(that.startsAt)
        && endsAt.equals(that.endsAt);
  }

  @Override
  public int hashCode() {
    return Objects.hash(position, startsAt, endsAt);
  }
}
