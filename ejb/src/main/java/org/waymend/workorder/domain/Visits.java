package org.waymend.workorder.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workorder.FinishedVisits.EndedVisit;
import org.waymend.workorder.FinishedVisits.FinishedCount;
import org.waymend.workorder.VisitId;

/**
 * All visits. A visit is within reach of its customer and of whoever reaches its engineer; {@code
 * engineers} are those whom the actor reaches.
 */
public interface Visits {
  void add(Visit visit);

  /**
   * @throws org.waymend.shared.DomainException {@code visit/unknown} when absent or out of reach
   */
  Visit get(Reach reach, Collection<UUID> engineers, VisitId id);

  /**
   * @throws org.waymend.shared.DomainException as the other, and {@code request/stale} when it
   *     changed since
   */
  Visit get(Reach reach, Collection<UUID> engineers, VisitId id, long expectedVersion);

  /**
   * Locks the visits until the transaction ends, in the order of their ids, and reads them anew.
   * Unknown ids are left out.
   */
  Map<UUID, Visit> lock(Collection<UUID> ids);

  /** The visits of a work order, oldest first. */
  List<Visit> listOf(UUID workOrder);

  /** Work order id → its visits, oldest first. */
  Map<UUID, List<Visit>> listOf(Collection<UUID> workOrders);

  /** Group id → its visits, by position and then oldest first. */
  Map<UUID, List<Visit>> listOfGroups(Collection<UUID> groups);

  /** Ids of these visits and of all others of their groups. */
  Set<UUID> withTheirGroups(Collection<UUID> ids);

  /** Visits with an engineer whose plan overlaps the time, whatever their state. */
  List<Visit> listPlanned(Instant from, Instant until);

  /** The engineer's visits whose plan overlaps the time, by start; not the cancelled ones. */
  List<Visit> listPlanned(UUID engineer, Instant from, Instant until);

  /** The visit that the engineer is on the way to, at, or busy with. */
  Optional<Visit> findUnderWay(UUID engineer);

  /** Visits that are to be planned, oldest first, of released work orders. */
  List<Visit> listUnplanned();

  /** Visits that changed after this number of {@link #changeSequence()}, in the order of change. */
  List<Visit> listChangedAfter(long sequence, int limit);

  /** Visit id → number; unknown ids are left out. */
  Map<UUID, String> numbers(Collection<UUID> ids);

  /**
   * How many visits were completed, by engineer and customer.
   *
   * @param until exclusive end of the time in which they ended
   */
  List<FinishedCount> countCompleted(Instant from, Instant until);

  /** The same visits, one by one. */
  List<EndedVisit> listCompleted(Instant from, Instant until);

  /**
   * Visits that are over, by their end.
   *
   * @param until exclusive end of the time in which they ended
   * @param limit at most so many
   */
  List<VisitId> listEnded(
      Reach reach, Collection<UUID> engineers, Instant from, Instant until, int limit);

  /** The visits within reach, by their end; unknown ones are left out. */
  List<Visit> listOf(Reach reach, Collection<UUID> engineers, Collection<VisitId> ids);

  /** Counts every change of every visit; what has a smaller number was committed earlier. */
  long changeSequence();

  Page<Visit> page(Reach reach, Collection<UUID> engineers, ListQuery query);

  /** Writes what is pending, so that versions are the new ones. */
  void flush();
}
