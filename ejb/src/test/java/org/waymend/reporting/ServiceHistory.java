package org.waymend.reporting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.customer.domain.Site;
import org.waymend.inventory.PartUnit;
import org.waymend.shared.persistence.Sql;
import org.waymend.workforce.EngineerFields;
import org.waymend.workforce.WorkforceMother;
import org.waymend.workforce.domain.Engineer;
import org.waymend.workorder.WorkOrderFixture;

/** Some months of a random house, in the database and as plain records, for an oracle. */
final class ServiceHistory {
  static final ZoneId ZONE = ZoneId.of("America/New_York");
  static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
  static final int DAYS = 130;
  private static final String[] OPEN = {"NEW", "IN_PROGRESS", "ON_HOLD"};
  private static final String[] AHEAD = {"UNPLANNED", "DISPATCHED", "ACCEPTED"};
  private static final String[] ENDED = {
    "COMPLETED", "COMPLETED", "COMPLETED", "NOT_COMPLETED", "NO_SHOW"
  };

  record Ticket(UUID id, @Nullable UUID territory, Instant openedAt, @Nullable Instant doneAt) {}

  record Order(
      UUID id, Ticket ticket, String status, Instant createdAt, @Nullable Instant completedAt) {}

  record Window(Instant startsAt, Instant endsAt) {}

  record Visit(
      UUID id,
      Order order,
      String status,
      @Nullable UUID engineer,
      Instant createdAt,
      @Nullable Instant startsAt,
      List<Window> windows,
      @Nullable Instant acceptedAt,
      @Nullable Instant travelStartedAt,
      @Nullable Instant arrivedAt,
      @Nullable Instant workStartedAt,
      @Nullable Instant endedAt) {}

  record Rating(
      Visit visit, int csat, @Nullable Integer nps, boolean isCounted, Instant createdAt) {}

  record Shift(UUID engineer, LocalDate on, long minutes) {}

  final WorkOrderFixture db;
  final UUID north;
  final UUID south;
  final List<Ticket> tickets = new ArrayList<>();
  final List<Order> orders = new ArrayList<>();
  final List<Visit> visits = new ArrayList<>();
  final List<Rating> ratings = new ArrayList<>();
  final List<Shift> shifts = new ArrayList<>();
  private final Set<UUID> inNorth = new HashSet<>();
  private final Set<UUID> inSouth = new HashSet<>();
  private final Set<UUID> underWay = new HashSet<>();
  private final Random random = new Random(24);
  private final UUID category;
  private final List<UUID> engineers = new ArrayList<>();
  private int number;

  ServiceHistory(WorkOrderFixture db) {
    this.db = db;
    category =
        db.category(
            "H-LEAK", db.skill("H-PLUMBING"), db.inventory.part("H-1", PartUnit.PIECE).value());
    north = territory("NORTH", 10);
    south = territory("SOUTH", 20);
    engineers.add(engineer("H-1", north));
    engineers.add(engineer("H-2", south));
    engineers.add(engineer("H-3", north, south));
    engineers.add(engineer("H-4"));
    var sites =
        List.of(
            site("North 1", north),
            site("North 2", north),
            site("South", south),
            site("Nowhere", null));
    db.jpa.run(
        () -> {
          for (int i = 0; i < 260; i++) {
            ticket(sites.get(random.nextInt(sites.size())));
          }
          shifts();
        });
  }

  /** Who names it, or none. */
  boolean worksIn(UUID engineer, @Nullable UUID territory) {
    boolean isNorth = inNorth.contains(engineer);
    boolean isSouth = inSouth.contains(engineer);
    return territory == null
        || (territory.equals(north) && isNorth)
        || (territory.equals(south) && isSouth)
        || (!isNorth && !isSouth);
  }

  private UUID territory(String code, double west) {
    var territory = WorkforceMother.territory(code, west, 10, 1);
    db.jpa.run(() -> db.inventory.workforce.territories.add(territory));
    return territory.id().value();
  }

  private UUID engineer(String code, UUID... territories) {
    var plain = WorkforceMother.engineerFields(code);
    var fields =
        new EngineerFields(
            code,
            plain.name(),
            "",
            "",
            null,
            null,
            null,
            plain.homeBase(),
            List.of(),
            List.of(territories));
    var engineer = Engineer.register(WorkforceMother.newId(), fields, Instant.EPOCH);
    db.jpa.run(() -> db.inventory.workforce.engineers.add(engineer));
    var id = engineer.id().value();
    if (List.of(territories).contains(north)) {
      inNorth.add(id);
    }
    if (List.of(territories).contains(south)) {
      inSouth.add(id);
    }
    return id;
  }

  private record Place(Site site, @Nullable UUID territory) {}

  private Place site(String name, @Nullable UUID territory) {
    var customer = db.tickets.customer("H-" + name, name);
    var site = db.tickets.site(customer, name);
    db.jpa.run(
        () -> sql("UPDATE site SET territory_id = ? WHERE id = ?", territory, site.id().value()));
    return new Place(site, territory);
  }

  private void sql(String text, @Nullable Object... values) {
    Sql.of(db.jpa.entityManager()).update(text, values);
  }

  /** Often on a full hour, and so at local midnight now and then. */
  private Instant moment() {
    var hour =
        FIRST.atStartOfDay(ZONE).toInstant().plus(Duration.ofHours(random.nextInt(24 * DAYS)));
    return random.nextInt(3) == 0 ? hour : hour.plus(random.nextInt(3_600_000), ChronoUnit.MILLIS);
  }

  private Instant after(Instant at, int mostMinutes) {
    return random.nextInt(6) == 0
        ? at.plus(Duration.ofMinutes(random.nextInt(mostMinutes)))
        : at.plus(1 + (long) (random.nextDouble() * mostMinutes * 60_000), ChronoUnit.MILLIS);
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private String any(String[] some) {
    return some[random.nextInt(some.length)];
  }

  private void ticket(Place place) {
    var openedAt = moment();
    Instant resolvedAt = null;
    Instant closedAt = null;
    var status = any(OPEN);
    switch (random.nextInt(5)) {
      case 0, 1 -> {
        status = "RESOLVED";
        resolvedAt = after(openedAt, 30_000);
      }
      case 2 -> {
        status = "CLOSED";
        resolvedAt = after(openedAt, 30_000);
        closedAt = after(resolvedAt, 5_000);
      }
      case 3 -> {
        status = "CANCELLED";
        closedAt = after(openedAt, 9_000);
      }
      default -> {}
    }
    var ticket =
        new Ticket(
            UUID.randomUUID(),
            place.territory,
            openedAt,
            resolvedAt == null ? closedAt : resolvedAt);
    sql(
        "INSERT INTO ticket (id, version, number, reference, status, status_note, priority, channel,"
            + " customer_id, site_id, category_id, subject, description, opened_at, resolved_at,"
            + " closed_at, created_at)"
            + " VALUES (?, 1, ?, '', ?, '', 'NORMAL', 'PHONE', ?, ?, ?, 'Drip', '', ?, ?, ?, ?)",
        ticket.id,
        "H-" + ++number,
        status,
        place.site.customer().value(),
        place.site.id().value(),
        category,
        openedAt,
        resolvedAt,
        closedAt,
        openedAt);
    tickets.add(ticket);
    for (int i = random.nextInt(3); i > 0; i--) {
      order(place, ticket);
    }
  }

  private void order(Place place, Ticket ticket) {
    var status = any(new String[] {"DRAFT", "RELEASED", "COMPLETED", "COMPLETED", "CLOSED"});
    var createdAt = after(ticket.openedAt, 3_000);
    boolean isCompleted = status.equals("COMPLETED") || status.equals("CLOSED");
    var order =
        new Order(
            UUID.randomUUID(),
            ticket,
            status,
            createdAt,
            isCompleted ? after(createdAt, 40_000) : null);
    sql(
        "INSERT INTO work_order (id, version, number, ticket_id, customer_id, site_id, category_id,"
            + " priority, status, status_note, summary, instructions, service_duration_minutes,"
            + " visit_count, labour_minutes, completed_at, created_at)"
            + " VALUES (?, 1, ?, ?, ?, ?, ?, 'NORMAL', ?, '', 'Drip', '', 60, 3, 0, ?, ?)",
        order.id,
        "HO-" + ++number,
        ticket.id,
        place.site.customer().value(),
        place.site.id().value(),
        category,
        status,
        order.completedAt,
        createdAt);
    orders.add(order);
    for (int i = random.nextInt(4); i > 0; i--) {
      visit(place, order);
    }
  }

  private void visit(Place place, Order order) {
    var createdAt = after(order.createdAt, 2_000);
    var visit = made(order, createdAt);
    var startsAt = visit.startsAt;
    sql(
        "INSERT INTO visit (id, version, number, work_order_id, customer_id, site_id, status,"
            + " status_note, note, engineer_id, starts_at, ends_at, is_travel_estimated, is_pinned,"
            + " accepted_at, travel_started_at, arrived_at, work_started_at, ended_at, created_at)"
            + " VALUES (?, 1, ?, ?, ?, ?, ?, '', '', ?, ?, ?, FALSE, FALSE, ?, ?, ?, ?, ?, ?)",
        visit.id,
        "HV-" + ++number,
        order.id,
        place.site.customer().value(),
        place.site.id().value(),
        visit.status,
        visit.engineer,
        startsAt,
        startsAt == null ? null : startsAt.plusSeconds(3600),
        visit.acceptedAt,
        visit.travelStartedAt,
        visit.arrivedAt,
        visit.workStartedAt,
        visit.endedAt,
        createdAt);
    for (int i = 0; i < visit.windows.size(); i++) {
      var window = visit.windows.get(i);
      sql(
          "INSERT INTO visit_window (visit_id, position, starts_at, ends_at) VALUES (?, ?, ?, ?)",
          visit.id,
          i,
          window.startsAt,
          window.endsAt);
    }
    visits.add(visit);
    if (visit.status.equals("COMPLETED") && random.nextInt(4) > 0) {
      rating(place, visit);
    }
  }

  private Visit made(Order order, Instant createdAt) {
    var engineer = any(engineers);
    int kind = random.nextInt(10);
    if (kind == 0) {
      return ahead(order, "CANCELLED", null, createdAt);
    }
    if (kind <= 2) {
      var status = any(AHEAD);
      return ahead(order, status, status.equals("UNPLANNED") ? null : engineer, createdAt);
    }
    var acceptedAt = after(createdAt, 2_000);
    var travelStartedAt = after(acceptedAt, 3_000);
    var startsAt = after(travelStartedAt, 90);
    if (kind == 3 && underWay.add(engineer)) {
      return new Visit(
          UUID.randomUUID(),
          order,
          "TRAVELLING",
          engineer,
          createdAt,
          startsAt,
          List.of(),
          acceptedAt,
          travelStartedAt,
          null,
          null,
          null);
    }
    var status = any(ENDED);
    boolean hasArrived = !status.equals("NOT_COMPLETED") || random.nextBoolean();
    boolean hasWorked =
        status.equals("COMPLETED")
            || (status.equals("NOT_COMPLETED") && hasArrived && random.nextBoolean());
    var arrivedAt = hasArrived ? after(travelStartedAt, 120) : null;
    var workStartedAt = hasWorked ? after(Objects.requireNonNull(arrivedAt), 20) : null;
    var last =
        workStartedAt != null ? workStartedAt : arrivedAt != null ? arrivedAt : travelStartedAt;
    var windows = windows(startsAt, arrivedAt);
    // Some end at local midnight, which belongs to the next day.
    var midnight = last.atZone(ZONE).toLocalDate().plusDays(1).atStartOfDay(ZONE).toInstant();
    var endedAt = random.nextInt(15) == 0 ? midnight : after(last, 200);
    return new Visit(
        UUID.randomUUID(),
        order,
        status,
        engineer,
        createdAt,
        startsAt,
        windows,
        acceptedAt,
        travelStartedAt,
        arrivedAt,
        workStartedAt,
        endedAt);
  }

  private Visit ahead(Order order, String status, @Nullable UUID engineer, Instant createdAt) {
    return new Visit(
        UUID.randomUUID(),
        order,
        status,
        engineer,
        createdAt,
        engineer == null ? null : after(createdAt, 5_000),
        List.of(),
        status.equals("ACCEPTED") ? after(createdAt, 100) : null,
        null,
        null,
        null,
        null);
  }

  /** Around the start, beside it, at its very edges, or none. */
  private List<Window> windows(Instant startsAt, @Nullable Instant arrivedAt) {
    var windows = new ArrayList<Window>();
    var hour = Duration.ofHours(1);
    switch (random.nextInt(6)) {
      case 0 -> windows.add(new Window(startsAt, startsAt.plus(hour)));
      case 1 -> windows.add(new Window(startsAt.minus(hour), startsAt)); // ends as it begins
      case 2 -> {
        windows.add(new Window(startsAt.minus(hour), startsAt.plusSeconds(60)));
        windows.add(new Window(startsAt.minusSeconds(60), startsAt.plus(hour.multipliedBy(2))));
      }
      case 3 -> {
        if (arrivedAt != null && arrivedAt.isAfter(startsAt)) {
          windows.add(new Window(startsAt.minus(hour), arrivedAt)); // the end is not in it
        }
      }
      case 4 -> windows.add(new Window(startsAt.plus(hour), startsAt.plus(hour.multipliedBy(3))));
      default -> {}
    }
    return windows;
  }

  private void rating(Place place, Visit visit) {
    var endedAt = Objects.requireNonNull(visit.endedAt);
    var nps = random.nextInt(4) == 0 ? null : (Integer) random.nextInt(11);
    var rating =
        new Rating(visit, 1 + random.nextInt(5), nps, random.nextInt(6) > 0, after(endedAt, 4_000));
    sql(
        "INSERT INTO rating (id, version, visit_id, ticket_id, customer_id, engineer_id, csat, nps,"
            + " comment, language, way, suspicion, is_counted, visit_ended_at, created_at)"
            + " VALUES (?, 1, ?, ?, ?, ?, ?, ?, '', 'en', 'LINK_MAIL', ?, ?, ?, ?)",
        UUID.randomUUID(),
        visit.id,
        visit.order.ticket.id,
        place.site.customer().value(),
        visit.engineer,
        rating.csat,
        nps,
        rating.isCounted ? null : "STAFF_DEVICE",
        rating.isCounted,
        endedAt,
        rating.createdAt);
    ratings.add(rating);
  }

  private void shifts() {
    for (var engineer : engineers) {
      for (var on = FIRST; on.isBefore(FIRST.plusDays(DAYS)); on = on.plusDays(1)) {
        if (random.nextInt(3) > 0) {
          shift(engineer, on);
        }
      }
    }
  }

  private void shift(UUID engineer, LocalDate on) {
    var startsAt = on.atTime(6 + random.nextInt(16), 0).atZone(ZONE).toInstant();
    int minutes = 240 + 15 * random.nextInt(20);
    int pause = random.nextBoolean() ? 0 : 30;
    sql(
        "INSERT INTO shift (id, version, engineer_id, works_on, starts_at, ends_at, break_starts_at,"
            + " break_minutes, time_zone, created_at)"
            + " VALUES (?, 1, ?, ?, ?, ?, ?, ?, 'America/New_York', ?)",
        UUID.randomUUID(),
        engineer,
        on,
        startsAt,
        startsAt.plus(Duration.ofMinutes(minutes)),
        pause == 0 ? null : startsAt.plusSeconds(3600),
        pause,
        startsAt);
    shifts.add(new Shift(engineer, on, minutes - pause));
  }
}
