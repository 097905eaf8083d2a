package org.waymend.inventory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.waymend.inventory.domain.PartReservation;
import org.waymend.inventory.domain.Reservations;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** Shows which parts are held for which visits. */
@Stateless
public class PartReservationService {
  private Reservations reservations;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  public PartReservationService() {} // container

  @Inject
  public PartReservationService(Reservations reservations, Access access) {
    this.reservations = reservations;
    this.access = access;
  }

  public Page<PartReservationView> list(Actor actor, ListQuery query) {
    access.check(actor, "part-reservation.list");
    return reservations
        .page(access.reach(actor, "part-reservation.list"), query)
        .map(PartReservation::view);
  }
}
