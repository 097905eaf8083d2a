package org.waymend.ticket.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymend.ticket.PreferredWindow;

/** A window that would suit the customer, and its place among them; immutable. */
@Embeddable
public class PreferredTime {
  private int position;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @SuppressWarnings("NullAway.Init")
  protected PreferredTime() {} // JPA

  PreferredTime(int position, PreferredWindow window) {
    this.position = position;
    this.startsAt = window.startsAt();
    this.endsAt = window.endsAt();
  }

  PreferredWindow window() {
    return new PreferredWindow(startsAt, endsAt);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PreferredTime that
        && position == that.position
        && startsAt.equals(that.startsAt)
        && endsAt.equals(that.endsAt);
  }

  @Override
  public int hashCode() {
    return Objects.hash(position, startsAt, endsAt);
  }
}
