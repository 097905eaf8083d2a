package org.waymend.rating;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymend.customer.CustomerDirectory;
import org.waymend.rating.RatingSummaryView.RatingGroupView;
import org.waymend.rating.domain.Rating;
import org.waymend.rating.domain.RatingCount;
import org.waymend.rating.domain.RatingNames;
import org.waymend.rating.domain.Ratings;
import org.waymend.rating.domain.Votes;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workforce.WorkforceReference;
import org.waymend.workorder.FinishedVisits;
import org.waymend.workorder.FinishedVisits.FinishedCount;

/**
 * Shows ratings to those who work on quality, and to their own customers. Engineers are not among
 * them: who said what is not for whom it was said of.
 */
@Stateless
public class RatingService {
  private static final Duration PERIOD = Duration.ofDays(90);

  private Ratings ratings;
  private FinishedVisits visits;
  private CustomerDirectory customers;
  private WorkforceDirectory workforce;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public RatingService() {} // container

  @Inject
  public RatingService(
      Ratings ratings,
      FinishedVisits visits,
      CustomerDirectory customers,
      WorkforceDirectory workforce,
      Access access,
      Clock clock) {
    this.ratings = ratings;
    this.visits = visits;
    this.customers = customers;
    this.workforce = workforce;
    this.access = access;
    this.clock = clock;
  }

  public Page<RatingView> list(Actor actor, ListQuery query) {
    access.check(actor, "rating.list");
    var page = ratings.page(access.reach(actor, "rating.list"), query);
    var names = names(page.items());
    return page.map(rating -> rating.view(names));
  }

  /**
   * @throws DomainException {@code rating/unknown}
   */
  public RatingView view(Actor actor, RatingId id) {
    access.check(actor, "rating.view");
    var rating = ratings.get(access.reach(actor, "rating.view"), id);
    return rating.view(names(List.of(rating)));
  }

  private RatingNames names(Collection<Rating> shown) {
    return new RatingNames(
        visits.numbers(shown.stream().map(Rating::visitId).toList()),
        customers.customerNames(shown.stream().map(Rating::customerId).toList()),
        engineerNames(shown.stream().map(Rating::engineerId).toList()));
  }

  private Map<UUID, String> engineerNames(Collection<UUID> ids) {
    return workforce.engineers(ids).values().stream()
        .collect(Collectors.toMap(WorkforceReference::id, WorkforceReference::name));
  }

  /**
   * Figures of the visits that ended in a period.
   *
   * @param from null: ninety days before {@code until}
   * @param until exclusive; null: now
   * @param groupBy null: by nothing
   * @throws DomainException {@code request/invalid} unless {@code from} is before {@code until}
   */
  public RatingSummaryView summary(
      Actor actor,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable RatingGrouping groupBy) {
    access.check(actor, "rating.summary");
    var end = until == null ? clock.instant() : until;
    var start = from == null ? end.minus(PERIOD) : from;
    var check = new Check();
    check.isTrue(start.isBefore(end), "until", "out-of-range", "must be after from");
    check.throwIfAny();
    var said = ratings.counts(start, end);
    var finished = visits.counts(start, end);
    var grouping = groupBy == null ? RatingGrouping.NONE : groupBy;
    return new RatingSummaryView(
        start,
        end,
        grouping,
        RatingFigures.LEAST,
        Votes.of(said).figures(sum(finished)),
        switch (grouping) {
          case NONE -> List.of();
          case ENGINEER ->
              groups(
                  said,
                  finished,
                  RatingCount::engineerId,
                  FinishedCount::engineerId,
                  this::engineerNames);
          case CUSTOMER ->
              groups(
                  said,
                  finished,
                  RatingCount::customerId,
                  FinishedCount::customerId,
                  customers::customerNames);
          case WAY -> ways(said);
        });
  }

  private static long sum(List<FinishedCount> finished) {
    return finished.stream().mapToLong(FinishedCount::visits).sum();
  }

  /** Also those whom nobody has rated. */
  private static List<RatingGroupView> groups(
      List<RatingCount> said,
      List<FinishedCount> finished,
      Function<RatingCount, UUID> ofRating,
      Function<FinishedCount, UUID> ofVisit,
      Function<Collection<UUID>, Map<UUID, String>> names) {
    var votes = said.stream().collect(Collectors.groupingBy(ofRating));
    var all = finished.stream().collect(Collectors.groupingBy(ofVisit));
    var named = names.apply(all.keySet());
    return all.entrySet().stream()
        .map(
            group ->
                new RatingGroupView(
                    group.getKey(),
                    named.getOrDefault(group.getKey(), ""),
                    Votes.of(votes.getOrDefault(group.getKey(), List.of()))
                        .figures(sum(group.getValue()))))
        .sorted(
            java.util.Comparator.comparing(RatingGroupView::name)
                .thenComparing(group -> Objects.requireNonNull(group.id())))
        .toList();
  }

  private static List<RatingGroupView> ways(List<RatingCount> said) {
    return said.stream().collect(Collectors.groupingBy(RatingCount::way)).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            group ->
                new RatingGroupView(
                    null, group.getKey().name(), Votes.of(group.getValue()).figures(null)))
        .toList();
  }
}
