package org.waymend.workforce.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.EngineerId;
import org.waymend.workforce.ShiftId;
import org.waymend.workforce.ShiftTime;

/** All shifts; whose engineer an actor reaches, the actor reaches the shift. */
public interface Shifts {
  void add(Shift shift);

  void remove(Shift shift);

  /**
   * @throws org.waymend.shared.DomainException {@code shift/unknown} when absent or out of reach
   */
  Shift get(Reach reach, ShiftId id);

  /**
   * @throws org.waymend.shared.DomainException as {@link #get(Reach, ShiftId)}, and {@code
   *     request/stale} when it changed since
   */
  Shift get(Reach reach, ShiftId id, long expectedVersion);

  /** The engineer's shifts from {@code from} to before {@code until}, local dates. */
  List<Shift> listOf(EngineerId engineerId, LocalDate from, LocalDate until);

  /** Everybody's shifts that overlap the time, by start. */
  List<Shift> listOverlapping(Instant from, Instant until);

  /**
   * All shifts from {@code from} to before {@code until}, local dates, together.
   *
   * @param territory only of engineers who work there; null for everybody
   */
  ShiftTime sum(LocalDate from, LocalDate until, @Nullable UUID territory);

  Page<Shift> page(Reach reach, ListQuery query);

  /** Writes what is pending; the version is the new one then. */
  Shift flushed(Shift shift);
}
