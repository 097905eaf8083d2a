package org.waymend.rating;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymend.customer.CustomerDirectory;
import org.waymend.customer.SitePlaceView;
import org.waymend.rating.RatingReportView.ReportedComment;
import org.waymend.rating.RatingReportView.ReportedGroup;
import org.waymend.rating.domain.Rating;
import org.waymend.rating.domain.RatingCount;
import org.waymend.rating.domain.Ratings;
import org.waymend.rating.domain.Votes;
import org.waymend.settings.SettingsService;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workforce.WorkforceReference;
import org.waymend.workorder.FinishedVisits;
import org.waymend.workorder.FinishedVisits.EndedVisit;

/**
 * Sums a period up for a paper. The intervals are Wilson's and Tango's, see {@link
 * org.waymend.rating.domain.Wilson} and {@link org.waymend.rating.domain.NetPromoterScore}.
 */
@Stateless
public class RatingReportService {
  private static final Duration PERIOD = Duration.ofDays(90);
  private static final int MOST_COMMENTS = 300;
  private static final int CSAT_MOST = 5;
  private static final int NPS_MOST = 10;

  private Ratings ratings;
  private FinishedVisits visits;
  private CustomerDirectory customers;
  private WorkforceDirectory workforce;
  private SettingsService settings;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public RatingReportService() {} // container

  @Inject
  public RatingReportService(
      Ratings ratings,
      FinishedVisits visits,
      CustomerDirectory customers,
      WorkforceDirectory workforce,
      SettingsService settings,
      Access access,
      Clock clock) {
    this.ratings = ratings;
    this.visits = visits;
    this.customers = customers;
    this.workforce = workforce;
    this.settings = settings;
    this.access = access;
    this.clock = clock;
  }

  /** A visit of the period, and the rating of it if there is one. */
  private record Ended(EndedVisit visit, @Nullable UUID territory, @Nullable RatingCount vote) {}

  /**
   * @param from null: ninety days before {@code until}
   * @param until exclusive; null: now
   * @param territory null for all of them
   * @throws DomainException {@code request/invalid} unless {@code from} is before {@code until};
   *     {@code territory/unknown}
   */
  public RatingReportView view(
      Actor actor, @Nullable Instant from, @Nullable Instant until, @Nullable UUID territory) {
    access.check(actor, "rating-report.view");
    var end = until == null ? clock.instant() : until;
    var start = from == null ? end.minus(PERIOD) : from;
    var check = new Check();
    check.isTrue(start.isBefore(end), "until", "out-of-range", "must be after from");
    check.throwIfAny();
    var only = territory == null ? "" : territoryName(territory);
    var zone = ZoneId.of(settings.company().timeZone());
    var all = ended(start, end, territory);
    var counted = votes(all).stream().filter(RatingCount::isCounted).toList();
    var comments = commented(start, end, all);
    return new RatingReportView(
        LocalDate.ofInstant(start, zone),
        LocalDate.ofInstant(end.minusNanos(1), zone),
        zone.getId(),
        only,
        figures(all),
        spread(1, CSAT_MOST, counted, RatingCount::csat),
        spread(0, NPS_MOST, counted, RatingCount::nps),
        groups(all, each -> YearMonth.from(each.visit().endedAt().atZone(zone)).toString()),
        byTerritory(all),
        byEngineer(all),
        comments(comments.stream().limit(MOST_COMMENTS).toList(), zone),
        Math.max(0, comments.size() - MOST_COMMENTS));
  }

  private String territoryName(UUID territory) {
    return Optional.ofNullable(workforce.territories(List.of(territory)).get(territory))
        .map(WorkforceReference::name)
        .orElseThrow(() -> DomainException.notFound("territory"));
  }

  private List<Ended> ended(Instant from, Instant until, @Nullable UUID territory) {
    var all = visits.completed(from, until);
    var sites = customers.places(all.stream().map(EndedVisit::siteId).collect(Collectors.toSet()));
    var votes = ratings.votes(from, until);
    return all.stream()
        .map(
            visit ->
                new Ended(visit, territoryOf(sites.get(visit.siteId())), votes.get(visit.id())))
        .filter(each -> territory == null || territory.equals(each.territory()))
        .toList();
  }

  private static @Nullable UUID territoryOf(@Nullable SitePlaceView site) {
    return site == null ? null : site.territoryId();
  }

  private static List<RatingCount> votes(Collection<Ended> some) {
    return some.stream().map(Ended::vote).flatMap(Stream::ofNullable).toList();
  }

  private static RatingFigures figures(Collection<Ended> some) {
    return Votes.of(votes(some)).figures((long) some.size());
  }

  private static List<Long> spread(
      int least,
      int most,
      List<RatingCount> counted,
      Function<RatingCount, @Nullable Integer> vote) {
    return LongStream.rangeClosed(least, most)
        .mapToObj(
            value ->
                counted.stream().map(vote).filter(said -> said != null && said == value).count())
        .toList();
  }

  private static List<ReportedGroup> groups(List<Ended> all, Function<Ended, String> name) {
    return all.stream().collect(Collectors.groupingBy(name)).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(group -> new ReportedGroup(group.getKey(), figures(group.getValue())))
        .toList();
  }

  private List<ReportedGroup> byTerritory(List<Ended> all) {
    var ids =
        all.stream().map(Ended::territory).flatMap(Stream::ofNullable).collect(Collectors.toSet());
    var names = names(workforce.territories(ids));
    return groups(all, each -> name(names, each.territory())).stream()
        .sorted(Comparator.comparing(group -> group.name().isEmpty()))
        .toList();
  }

  private List<ReportedGroup> byEngineer(List<Ended> all) {
    Set<UUID> ids = all.stream().map(each -> each.visit().engineerId()).collect(Collectors.toSet());
    var engineers = workforce.engineers(ids);
    return all.stream()
        .collect(Collectors.groupingBy(each -> each.visit().engineerId()))
        .entrySet()
        .stream()
        .map(
            group ->
                new ReportedGroup(
                    Objects.requireNonNull(engineers.get(group.getKey())).name(),
                    figures(group.getValue())))
        .sorted(Comparator.comparing(ReportedGroup::name))
        .toList();
  }

  private static Map<UUID, String> names(Map<UUID, WorkforceReference> some) {
    return some.values().stream()
        .collect(Collectors.toMap(WorkforceReference::id, WorkforceReference::name));
  }

  private static String name(Map<UUID, String> names, @Nullable UUID id) {
    return id == null ? "" : names.getOrDefault(id, "");
  }

  private List<Rating> commented(Instant from, Instant until, List<Ended> all) {
    var shown = all.stream().map(each -> each.visit().id()).collect(Collectors.toSet());
    return ratings.listCommented(from, until).stream()
        .filter(rating -> shown.contains(rating.visitId()))
        .toList();
  }

  private List<ReportedComment> comments(List<Rating> some, ZoneId zone) {
    var numbers = visits.numbers(some.stream().map(Rating::visitId).toList());
    var names = customers.customerNames(some.stream().map(Rating::customerId).distinct().toList());
    return some.stream()
        .map(
            rating -> {
              var said = rating.fields();
              return new ReportedComment(
                  LocalDate.ofInstant(rating.visitEndedAt(), zone),
                  rating.visitId(),
                  name(numbers, rating.visitId()),
                  name(names, rating.customerId()),
                  Objects.requireNonNull(said.csat()),
                  said.nps(),
                  Objects.requireNonNullElse(said.comment(), ""),
                  rating.isCounted());
            })
        .toList();
  }
}
