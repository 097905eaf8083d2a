package org.waymend.rating;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.waymend.customer.CustomerId;
import org.waymend.customer.CustomerService;
import org.waymend.rating.RatingCodeView.State;
import org.waymend.rating.domain.Rating;
import org.waymend.rating.domain.Ratings;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.VisitService;

/** The engineer's side of rating: show a code, or scan the customer's and hand the phone over. */
@Stateless
public class VisitRatingService {
  private static final int LONGEST_CODE = 1000;
  private static final Actor SYSTEM = Actor.system("rating");

  private Ratings ratings;
  private RatingLinks links;
  private VisitService visits;
  private CustomerService customers;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public VisitRatingService() {} // container

  @Inject
  public VisitRatingService(
      Ratings ratings,
      RatingLinks links,
      VisitService visits,
      CustomerService customers,
      Access access,
      Clock clock) {
    this.ratings = ratings;
    this.links = links;
    this.visits = visits;
    this.customers = customers;
    this.access = access;
    this.clock = clock;
  }

  /**
   * The code for the customer to scan, if it is time for one.
   *
   * @throws DomainException {@code visit/unknown}
   */
  public RatingCodeView code(Actor actor, VisitId id) {
    access.check(actor, "visit.rating-code");
    var visit = RatedVisit.of(visits.view(actor, id));
    var closesAt = visit.isFinished() ? visit.closesAt() : null;
    var state = state(visit);
    var endedAt = visit.endedAt();
    var url =
        state == State.OPEN && endedAt != null
            ? links.link(RatingWay.ENGINEER_QR, visit.id(), endedAt).orElse(null)
            : null;
    return new RatingCodeView(visit.id(), state, url, closesAt);
  }

  private State state(RatedVisit visit) {
    if (!visit.isFinished()) {
      return State.EARLY;
    }
    if (ratings.findByVisit(visit.id()).filter(Rating::isCounted).isPresent()) {
      return State.GIVEN;
    }
    return visit.isOpen(clock.instant()) ? State.OPEN : State.LATE;
  }

  /**
   * Opens the rating for the customer on the engineer's phone, in the customer's language. Only the
   * customer has a code that does this; the engineer's own does not.
   *
   * @param scanned a code of the customer's mail or tracking page, or its address
   * @throws DomainException {@code visit/unknown}; {@code request/invalid}; {@code
   *     rating/wrong-code} unless it is a code of this visit's customer; {@code rating/given}; as
   *     {@link RatedVisit#requireOpen}
   */
  public HandOverView handOver(Actor actor, VisitId id, @Nullable String scanned) {
    access.check(actor, "visit.hand-over");
    var visit = RatedVisit.of(visits.view(actor, id));
    var check = new Check();
    var code = check.text("code", scanned, 1, LONGEST_CODE);
    check.throwIfAny();
    requireOfCustomer(visit, code);
    if (state(visit) == State.GIVEN) {
      throw RatedVisit.given();
    }
    visit.requireOpen(clock.instant());
    var customer = customers.view(SYSTEM, new CustomerId(visit.customerId()));
    return new HandOverView(links.handOverLink(visit.id()) + "?lang=" + customer.language());
  }

  private void requireOfCustomer(RatedVisit visit, String code) {
    try {
      var link = links.read(RatingLinks.tokenIn(code).orElse(""));
      if (link.way().isOfTheCustomer() && link.visitId().equals(visit.id())) {
        return;
      }
    } catch (DomainException e) {
      // Said below.
    }
    throw new DomainException(
        Kind.RULE_VIOLATED,
        "rating/wrong-code",
        "This is not the customer's rating code of this visit, or it has expired.");
  }
}
