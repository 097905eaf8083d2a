package org.waymend.workforce.domain;

import java.time.Instant;
import java.util.List;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.AbsenceId;

/** All absences; whose engineer an actor reaches, the actor reaches the absence. */
public interface Absences {
  void add(Absence absence);

  void remove(Absence absence);

  /**
   * @throws org.waymend.shared.DomainException {@code absence/unknown} when absent or out of reach
   */
  Absence get(Reach reach, AbsenceId id);

  /**
   * @throws org.waymend.shared.DomainException as {@link #get(Reach, AbsenceId)}, and {@code
   *     request/stale} when it changed since
   */
  Absence get(Reach reach, AbsenceId id, long expectedVersion);

  /** True if it overlaps another of the same engineer. */
  boolean overlapsAnother(Absence absence);

  /** Everybody's absences that overlap the time, by start. */
  List<Absence> listOverlapping(Instant from, Instant until);

  Page<Absence> page(Reach reach, ListQuery query);

  /** Writes what is pending; the version is the new one then. */
  Absence flushed(Absence absence);
}
