package org.waymend.rating;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.rating.RatingPageView.GivenRating;
import org.waymend.rating.RatingPageView.RatingReceipt;
import org.waymend.rating.domain.Rating;
import org.waymend.rating.domain.Ratings;
import org.waymend.shared.DomainException;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.access.Role;
import org.waymend.shared.event.DomainEvents;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.VisitService;

/** Takes ratings from customers, who have a link and no login. */
@Stateless
public class CustomerRatingService {
  private static final Actor SYSTEM = Actor.system("rating");

  private Ratings ratings;
  private RatingLinks links;
  private VisitService visits;
  private WorkforceDirectory workforce;
  private DomainEvents events;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public CustomerRatingService() {} // container

  @Inject
  public CustomerRatingService(
      Ratings ratings,
      RatingLinks links,
      VisitService visits,
      WorkforceDirectory workforce,
      DomainEvents events,
      Clock clock) {
    this.ratings = ratings;
    this.links = links;
    this.visits = visits;
    this.workforce = workforce;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What to ask, or that it was answered.
   *
   * @throws DomainException {@code link/refused}; unless it is rated, as {@link
   *     RatedVisit#requireOpen}
   */
  public RatingPageView page(String token) {
    var link = links.read(token);
    var visit = visit(link.visitId());
    boolean isGiven = ratings.findByVisit(visit.id()).filter(Rating::isCounted).isPresent();
    if (!isGiven) {
      visit.requireOpen(clock.instant());
    }
    return new RatingPageView(visit, link.way(), isGiven);
  }

  private RatedVisit visit(UUID id) {
    return RatedVisit.of(visits.view(SYSTEM, new VisitId(id)));
  }

  /**
   * Keeps the visit's one rating. A doubted one gives way to one that is not; what it said stays in
   * the audit trail.
   *
   * @param device who uses the device that it comes from, signed in or not any more; null for
   *     nobody of ours
   * @throws DomainException {@code link/refused}; {@code rating/given} if somebody was first;
   *     {@code request/invalid}; as {@link RatedVisit#requireOpen}
   */
  public RatingReceipt give(String token, RatingFields fields, @Nullable Actor device) {
    var link = links.read(token);
    var visit = visit(link.visitId());
    var now = clock.instant();
    var suspicion = RatingSuspicion.of(link.way(), isEngineer(visit, device), isStaff(device));
    var former = ratings.findByVisit(visit.id());
    if (former.isPresent() && (former.get().isCounted() || suspicion != null)) {
      throw RatedVisit.given();
    }
    visit.requireOpen(now);
    former.ifPresent(ratings::remove);
    var rating = Rating.give(UuidV7.next(clock), visit, fields, link.way(), suspicion, now);
    ratings.add(rating);
    events.publish(rating.given());
    var id = rating.id();
    return new RatingReceipt(id, rating.isChangeable(now) ? links.changeToken(id) : null);
  }

  private boolean isEngineer(RatedVisit visit, @Nullable Actor device) {
    if (device == null || device.userId() == null) {
      return false;
    }
    var user = new Reach(false, null, null, device.userId());
    return workforce.engineersWithin(user).contains(visit.engineerId());
  }

  private static boolean isStaff(@Nullable Actor device) {
    return device != null && !EnumSet.of(Role.CUSTOMER).containsAll(device.roles());
  }

  /**
   * What was answered, for whoever has just done so.
   *
   * @throws DomainException {@code link/refused}
   */
  public GivenRating given(String changeToken) {
    var rating = ratings.get(Reach.ALL, links.ratingOf(changeToken));
    return new GivenRating(
        visit(rating.visitId()), rating.fields(), rating.isChangeable(clock.instant()));
  }

  /**
   * @throws DomainException {@code link/refused}; as {@link Rating#change}
   */
  public void change(String changeToken, RatingFields fields) {
    var rating = ratings.get(Reach.ALL, links.ratingOf(changeToken));
    events.publish(rating.change(fields, clock.instant()));
  }
}
