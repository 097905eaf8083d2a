package org.waymend.inventory.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.waymend.inventory.HeldPart;
import org.waymend.inventory.Quantity;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/**
 * All reservations of parts. Each change belongs to one of the level, whose lock the caller holds
 * (ADR-0016); it is written at once, past the persistence context.
 */
public interface Reservations {
  /** The open ones of these visits, as committed or as changed by this transaction. */
  List<PartReservation.Open> open(Collection<UUID> visitIds);

  void add(PartReservation.Open reservation, Instant at);

  void release(PartReservation.Open reservation, Instant at);

  /**
   * Marks as much of it as used; a rest stays open.
   *
   * @param quantity above zero, at most what was held
   * @param restId id of what remains
   */
  void use(
      PartReservation.Open reservation,
      Quantity quantity,
      UUID movementId,
      UUID restId,
      Instant at);

  /** All of these visits, whatever became of them, the oldest first. */
  List<HeldPart> ofVisits(Collection<UUID> visitIds);

  Page<PartReservation> page(Reach reach, ListQuery query);
}
