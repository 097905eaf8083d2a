package org.waymend.reporting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymend.reporting.ServiceHistory.Order;
import org.waymend.reporting.ServiceHistory.Rating;
import org.waymend.reporting.ServiceHistory.Ticket;
import org.waymend.reporting.ServiceHistory.Visit;

/** The figures once more, by looking at every record and knowing only what they mean. */
final class DashboardOracle {
  private static final List<String> TO_COME =
      List.of("UNPLANNED", "DISPATCHED", "ACCEPTED", "TRAVELLING", "ON_SITE", "WORKING");

  private final ServiceHistory history;
  private final LocalDate from;
  private final LocalDate until;
  private final @Nullable UUID territory;

  DashboardOracle(
      ServiceHistory history, LocalDate from, LocalDate until, @Nullable UUID territory) {
    this.history = history;
    this.from = from;
    this.until = until;
    this.territory = territory;
  }

  private boolean isWithin(@Nullable Instant at) {
    if (at == null) {
      return false;
    }
    var day = at.atZone(ServiceHistory.ZONE).toLocalDate();
    return !day.isBefore(from) && day.isBefore(until);
  }

  private boolean isThere(Ticket ticket) {
    return territory == null || territory.equals(ticket.territory());
  }

  long backlog() {
    var end = until.atStartOfDay(ServiceHistory.ZONE).toInstant();
    return history.tickets.stream()
        .filter(this::isThere)
        .filter(ticket -> ticket.openedAt().isBefore(end))
        .filter(ticket -> ticket.doneAt() == null || !ticket.doneAt().isBefore(end))
        .count();
  }

  long open(boolean isPlanned) {
    var end = until.atStartOfDay(ServiceHistory.ZONE).toInstant();
    return history.visits.stream()
        .filter(visit -> isThere(visit.order().ticket()))
        .filter(visit -> TO_COME.contains(visit.status()))
        .filter(visit -> !visit.order().status().equals("DRAFT"))
        .filter(visit -> visit.createdAt().isBefore(end))
        .filter(visit -> (visit.engineer() != null) == isPlanned)
        .count();
  }

  private List<Visit> ended(Predicate<Visit> condition) {
    return history.visits.stream()
        .filter(visit -> isThere(visit.order().ticket()))
        .filter(visit -> isWithin(visit.endedAt()))
        .filter(condition)
        .toList();
  }

  List<Visit> completed() {
    return ended(visit -> visit.status().equals("COMPLETED"));
  }

  List<Visit> arrived() {
    return ended(visit -> visit.arrivedAt() != null);
  }

  long onTime() {
    return arrived().stream().filter(DashboardOracle::isOnTime).count();
  }

  private static boolean isOnTime(Visit visit) {
    var start = Objects.requireNonNull(visit.startsAt());
    var promise =
        visit.windows().stream()
            .filter(w -> !w.startsAt().isAfter(start) && w.endsAt().isAfter(start))
            .map(ServiceHistory.Window::endsAt)
            .max(Comparator.naturalOrder())
            .orElse(start.plus(Duration.ofMinutes(30)));
    return Objects.requireNonNull(visit.arrivedAt()).isBefore(promise);
  }

  List<Order> orders() {
    return history.orders.stream()
        .filter(order -> isThere(order.ticket()) && isWithin(order.completedAt()))
        .toList();
  }

  long firstTime() {
    return orders().stream()
        .filter(
            order ->
                history.visits.stream()
                        .filter(visit -> visit.order().equals(order))
                        .filter(visit -> !visit.status().equals("CANCELLED"))
                        .count()
                    == 1)
        .count();
  }

  @Nullable Double minutes(
      List<Visit> visits,
      Function<Visit, @Nullable Instant> since,
      Function<Visit, @Nullable Instant> till) {
    var mean =
        visits.stream()
            .mapToDouble(
                visit ->
                    Duration.between(
                                Objects.requireNonNull(since.apply(visit)),
                                Objects.requireNonNull(till.apply(visit)))
                            .toMillis()
                        / 60_000.0)
            .average();
    return orNull(mean);
  }

  static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? (Double) value.getAsDouble() : null;
  }

  List<Visit> worked() {
    return history.visits.stream()
        .filter(visit -> visit.workStartedAt() != null && isWithin(visit.endedAt()))
        .filter(visit -> history.worksIn(Objects.requireNonNull(visit.engineer()), territory))
        .toList();
  }

  long labourMinutes() {
    long minutes = 0;
    for (var visit : worked()) {
      long millis =
          Duration.between(
                  Objects.requireNonNull(visit.workStartedAt()),
                  Objects.requireNonNull(visit.endedAt()))
              .toMillis();
      minutes += millis / 60_000 + (millis % 60_000 == 0 ? 0 : 1);
    }
    return minutes;
  }

  List<ServiceHistory.Shift> shifts() {
    return history.shifts.stream()
        .filter(shift -> !shift.on().isBefore(from) && shift.on().isBefore(until))
        .filter(shift -> history.worksIn(shift.engineer(), territory))
        .toList();
  }

  List<Rating> ratings() {
    return history.ratings.stream()
        .filter(Rating::isCounted)
        .filter(rating -> isThere(rating.visit().order().ticket()))
        .filter(rating -> isWithin(rating.visit().endedAt()))
        .toList();
  }

  private Stream<Integer> answers() {
    return ratings().stream().map(Rating::nps).flatMap(Stream::ofNullable);
  }

  long satisfied() {
    return ratings().stream().filter(rating -> rating.csat() > 3).count();
  }

  long npsAnswers() {
    return answers().count();
  }

  long promoters() {
    return answers().filter(nps -> nps > 8).count();
  }

  long detractors() {
    return answers().filter(nps -> nps < 7).count();
  }

  @Nullable Double untilRated() {
    return orNull(
        ratings().stream()
            .mapToDouble(
                rating ->
                    Duration.between(
                                Objects.requireNonNull(rating.visit().endedAt()),
                                rating.createdAt())
                            .toMillis()
                        / 60_000.0)
            .average());
  }
}
