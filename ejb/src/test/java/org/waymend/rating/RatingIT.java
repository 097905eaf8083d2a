package org.waymend.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.shared.Refusals.fieldErrors;
import static org.waymend.shared.Refusals.type;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.waymend.customer.CustomerId;
import org.waymend.customer.CustomerMother;
import org.waymend.customer.CustomerService;
import org.waymend.customer.CustomerView;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.domain.Site;
import org.waymend.inventory.PartUnit;
import org.waymend.rating.RatingPageView.RatingReceipt;
import org.waymend.rating.domain.Rating;
import org.waymend.rating.domain.Ratings;
import org.waymend.rating.infra.RatingRepositories;
import org.waymend.settings.CompanyView;
import org.waymend.settings.SettingsService;
import org.waymend.shared.DomainException;
import org.waymend.shared.PublicAddress;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Role;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.persistence.Race;
import org.waymend.shared.token.SigningKeyService;
import org.waymend.shared.token.TestTokens;
import org.waymend.shared.token.TokenPurpose;
import org.waymend.workforce.EngineerFields;
import org.waymend.workforce.WorkforceMother;
import org.waymend.workforce.domain.Engineer;
import org.waymend.workorder.ArrivalWay;
import org.waymend.workorder.Assignment;
import org.waymend.workorder.FinishedVisits;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.WorkOrderFixture;
import org.waymend.workorder.domain.Visit;

/** Ratings from the link to the figure, on the real database. */
class RatingIT {
  private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NINE, ZoneOffset.UTC);
  private static final WorkOrderFixture DB = new WorkOrderFixture(CLOCK);
  private static final Actor BOSS = WorkOrderFixture.BOSS;
  private static final Customer ACME = DB.tickets.customer("T-1", "Acme");
  private static final Customer OTHER = DB.tickets.customer("T-2", "宏达物业");
  private static final Site TOWER = DB.tickets.site(ACME, "Tower");
  private static final Site PLAZA = DB.tickets.site(OTHER, "Plaza");
  private static final UUID LEAK =
      DB.category("LEAK", DB.skill("PLUMBING"), DB.inventory.part("P-1", PartUnit.PIECE).value());
  private static final UUID ANN_USER = DB.inventory.workforce.user("ann");
  private static final UUID BO_USER = DB.inventory.workforce.user("bo");
  private static final UUID ANN = engineer("ANN-1", ANN_USER);
  private static final Ratings RATINGS = RatingRepositories.ratings(DB.jpa);
  private static final RatingService DESK =
      new RatingService(
          RATINGS,
          new FinishedVisits(DB.visits),
          DB.tickets.customerDirectory,
          DB.inventory.directory,
          new Access(),
          CLOCK);
  private static final RatingReportService PAPER =
      new RatingReportService(
          RATINGS,
          new FinishedVisits(DB.visits),
          DB.tickets.customerDirectory,
          DB.inventory.directory,
          new InNewYork(),
          new Access(),
          CLOCK);
  private static final SigningKeyService KEYS = TestTokens.keys(DB.jpa, CLOCK);
  private static final RatingFields GOOD = new RatingFields(5, 10, "Quick", "en");

  @AfterAll
  static void close() {
    DB.close();
  }

  private static UUID engineer(String number, UUID user) {
    var plain = WorkforceMother.engineerFields(number);
    var fields =
        new EngineerFields(
            number, plain.name(), "", "", user, null, null, plain.homeBase(), List.of(), List.of());
    var engineer = Engineer.register(WorkforceMother.newId(), fields, NINE);
    DB.jpa.run(() -> DB.inventory.workforce.engineers.add(engineer));
    return engineer.id().value();
  }

  private static RatingLinks links(Clock clock) {
    return new RatingLinks(
        RATINGS,
        TestTokens.on(DB.jpa, clock),
        new PublicAddress("https://service.example.com"),
        clock);
  }

  private static CustomerRatingService service(Duration later) {
    var clock = Clock.offset(CLOCK, later);
    return new CustomerRatingService(
        RATINGS, links(clock), DB.visitService, DB.inventory.directory, DB.events::add, clock);
  }

  private static VisitRatingService phone(Duration later) {
    var clock = Clock.offset(CLOCK, later);
    return new VisitRatingService(
        RATINGS, links(clock), DB.visitService, new Chinese(), new Access(), clock);
  }

  /** A visit that Ann finished at this instant. */
  private static UUID finished(Customer customer, Site site, Instant at) {
    var id = planned(customer, site);
    DB.jpa.run(
        () -> {
          var visit = DB.jpa.entityManager().find(Visit.class, id);
          visit.accept(at);
          visit.travel(at);
          visit.arrive(ArrivalWay.MANUAL, false, at);
          visit.startWork(at);
          visit.finish(at);
        });
    return id;
  }

  private static UUID planned(Customer customer, Site site) {
    var id = DB.order(DB.ticket(customer, site, LEAK, "Drip")).visits().get(0).id();
    DB.jpa.run(
        () -> {
          var plan =
              new Assignment(
                  ANN, new UUID(7, 7), NINE, NINE.plus(Duration.ofHours(1)), 600, 4000, false);
          DB.jpa.entityManager().find(Visit.class, id).dispatch(plan, NINE);
        });
    return id;
  }

  private static String token(RatingWay way, UUID visit) {
    var url = DB.jpa.call(() -> links(CLOCK).link(way, visit, NINE)).orElseThrow();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private static RatingReceipt give(String token, RatingFields fields, @Nullable Actor device) {
    return DB.jpa.call(() -> service(Duration.ZERO).give(token, fields, device));
  }

  private static RatingView of(UUID visit) {
    var page =
        DB.jpa.call(() -> DESK.list(BOSS, ListQuery.all().where("visitId", visit.toString())));
    assertThat(page.items()).hasSize(1);
    return page.items().get(0);
  }

  private static Actor user(UUID id, Role role) {
    return new Actor(id, "u", Set.of(role), null, null, null, false);
  }

  @Test
  void a_customer_rates_once_and_how_is_kept() {
    var visit = finished(ACME, TOWER, NINE);
    var token = token(RatingWay.LINK_MAIL, visit);
    assertThat(DB.jpa.call(() -> service(Duration.ZERO).page(token)).isGiven()).isFalse();
    give(token, GOOD, null);
    var rating = of(visit);
    assertThat(rating.way()).isEqualTo(RatingWay.LINK_MAIL);
    assertThat(rating.csat()).isEqualTo(5);
    assertThat(rating.nps()).isEqualTo(10);
    assertThat(rating.isCounted()).isTrue();
    assertThat(rating.customerName()).isEqualTo("Acme");
    assertThat(rating.visitNumber()).startsWith("WO-");
    assertThat(type(() -> give(token, GOOD, null))).isEqualTo("rating/given");
    assertThat(type(() -> give(token(RatingWay.TRACKING_PAGE, visit), GOOD, null)))
        .isEqualTo("rating/given");
    assertThat(DB.jpa.call(() -> service(Duration.ZERO).page(token)).isGiven()).isTrue();
  }

  @Test
  void who_has_not_rated_is_reminded_once() {
    var silent = DB.tickets.customer("T-3", "Silent");
    var rated = DB.tickets.customer("T-4", "Rated");
    var often = DB.tickets.customer("T-5", "Often");
    var hut = DB.tickets.site(silent, "Hut");
    var visit = finished(silent, hut, NINE);
    give(
        token(RatingWay.LINK_MAIL, finished(rated, DB.tickets.site(rated, "Inn"), NINE)),
        GOOD,
        null);
    var barn = DB.tickets.site(often, "Barn");
    finished(often, barn, NINE);
    var last = finished(often, barn, NINE.plusSeconds(60));
    var ours = List.of(silent.id().value(), rated.id().value(), often.id().value());

    assertThat(reminded(ours, Duration.ofDays(3))).isEmpty();
    assertThat(reminded(ours, Duration.ofDays(4))).containsExactly(visit, last);
    assertThat(reminded(ours, Duration.ofDays(5))).isEmpty();
    finished(silent, hut, NINE.plus(Duration.ofDays(5)));
    assertThat(reminded(ours, Duration.ofDays(9))).as("not again so soon").isEmpty();
  }

  @Test
  void nobody_is_reminded_of_what_is_long_past() {
    var customer = DB.tickets.customer("T-6", "Past");
    finished(customer, DB.tickets.site(customer, "Mill"), NINE);
    assertThat(reminded(List.of(customer.id().value()), Duration.ofDays(11))).isEmpty();
  }

  /** Visits of these customers of which somebody is reminded, so long after nine o'clock. */
  private static List<UUID> reminded(List<UUID> customers, Duration later) {
    DB.events.clear();
    new RatingReminding(
            RatingRepositories.reminders(DB.jpa),
            DB.jpa,
            DB.events::add,
            Clock.offset(CLOCK, later))
        .remind();
    return DB.events.stream()
        .filter(RatingReminderDue.class::isInstance)
        .map(RatingReminderDue.class::cast)
        .filter(due -> customers.contains(due.customerId()))
        .map(RatingReminderDue::aggregateId)
        .toList();
  }

  @Test
  void of_eight_at_once_one_counts() throws Exception {
    var visit = finished(ACME, TOWER, NINE);
    var token = token(RatingWay.TRACKING_PAGE, visit);
    var outcomes =
        Race.of(
            8,
            i ->
                () -> {
                  try {
                    give(token, new RatingFields(1 + i % 5, i, "", "en"), null);
                    return "kept";
                  } catch (DomainException e) {
                    return e.type();
                  }
                });
    assertThat(outcomes).containsOnlyOnce("kept").containsOnly("kept", "rating/given");
    assertThat(of(visit)).isNotNull();
  }

  @Test
  void links_that_are_early_late_forged_or_of_another_purpose_are_refused() {
    var early = token(RatingWay.LINK_MAIL, planned(ACME, TOWER));
    assertThat(type(() -> DB.jpa.call(() -> service(Duration.ZERO).page(early))))
        .isEqualTo("rating/too-early");
    assertThat(type(() -> give(early, GOOD, null))).isEqualTo("rating/too-early");

    var visit = finished(ACME, TOWER, NINE);
    var token = token(RatingWay.LINK_MAIL, visit);
    var month = Duration.ofDays(30);
    assertThat(type(() -> DB.jpa.call(() -> service(month).give(token, GOOD, null))))
        .isEqualTo("link/refused");
    assertThat(
            DB.jpa.call(
                () -> links(Clock.offset(CLOCK, month)).link(RatingWay.LINK_MAIL, visit, NINE)))
        .isEmpty();
    var later =
        TestTokens.on(DB.jpa, CLOCK).issue(TokenPurpose.RATING_MAIL, visit, month.multipliedBy(2));
    assertThat(type(() -> DB.jpa.call(() -> service(month).give(later, GOOD, null))))
        .isEqualTo("rating/too-late");

    var forged = token.substring(0, 55) + (token.endsWith("A") ? 'B' : 'A');
    var tracking = TestTokens.on(DB.jpa, CLOCK).issue(TokenPurpose.TRACKING, visit, month);
    for (var wrong : List.of(forged, tracking, "", "x")) {
      assertThat(type(() -> give(wrong, GOOD, null))).isEqualTo("link/refused");
    }
  }

  @Test
  void two_rotations_end_the_links_of_one_way_and_no_other() {
    var visit = finished(ACME, TOWER, NINE);
    var mail = token(RatingWay.LINK_MAIL, visit);
    var page = token(RatingWay.TRACKING_PAGE, visit);
    DB.jpa.run(() -> KEYS.rotate(BOSS, TokenPurpose.RATING_MAIL));
    assertThat(DB.jpa.call(() -> service(Duration.ZERO).page(mail)).way())
        .isEqualTo(RatingWay.LINK_MAIL);
    DB.jpa.run(() -> KEYS.rotate(BOSS, TokenPurpose.RATING_MAIL));
    assertThat(type(() -> DB.jpa.call(() -> service(Duration.ZERO).page(mail))))
        .isEqualTo("link/refused");
    assertThat(DB.jpa.call(() -> service(Duration.ZERO).page(page)).isGiven()).isFalse();
  }

  @Test
  void an_answer_that_is_none_is_named_at_its_field() {
    var token = token(RatingWay.LINK_MAIL, finished(ACME, TOWER, NINE));
    assertThat(
            fieldErrors(
                () -> give(token, new RatingFields(null, 11, "x".repeat(2001), "en"), null)))
        .containsExactly("csat required", "nps out-of-range", "comment too-long");
    assertThat(fieldErrors(() -> give(token, new RatingFields(6, null, null, "en"), null)))
        .containsExactly("csat out-of-range");
  }

  @Test
  void a_rating_from_a_device_of_ours_is_kept_and_not_counted() {
    var byEngineer = finished(ACME, TOWER, NINE);
    give(token(RatingWay.ENGINEER_QR, byEngineer), GOOD, user(ANN_USER, Role.ENGINEER));
    assertThat(of(byEngineer).suspicion()).isEqualTo(RatingSuspicion.ENGINEER_DEVICE);
    assertThat(of(byEngineer).isCounted()).isFalse();
    var token = token(RatingWay.LINK_MAIL, byEngineer);
    assertThat(type(() -> give(token, GOOD, user(BO_USER, Role.AGENT)))).isEqualTo("rating/given");
    give(token, new RatingFields(1, 0, "Rude", "en"), null);
    assertThat(of(byEngineer).isCounted()).isTrue();
    assertThat(of(byEngineer).csat()).isEqualTo(1);
    assertThat(type(() -> give(token, GOOD, null))).isEqualTo("rating/given");

    var byColleague = finished(ACME, TOWER, NINE);
    give(token(RatingWay.LINK_MAIL, byColleague), GOOD, user(BO_USER, Role.AGENT));
    assertThat(of(byColleague).suspicion()).isEqualTo(RatingSuspicion.STAFF_DEVICE);

    var byCustomer = finished(ACME, TOWER, NINE);
    give(token(RatingWay.LINK_MAIL, byCustomer), GOOD, user(BO_USER, Role.CUSTOMER));
    assertThat(of(byCustomer).suspicion()).isNull();
  }

  @Test
  void the_phone_is_handed_over_by_the_customers_code_only() {
    var visit = finished(ACME, TOWER, NINE);
    var ann = user(ANN_USER, Role.ENGINEER);
    var id = new VisitId(visit);
    var shown = DB.jpa.call(() -> phone(Duration.ZERO).code(ann, id));
    assertThat(shown.state()).isEqualTo(RatingCodeView.State.OPEN);
    var own = Objects.requireNonNull(shown.url());
    var other = token(RatingWay.TRACKING_PAGE, finished(ACME, TOWER, NINE));
    for (var wrong : List.of(own, other, "hello", "https://evil.example/rate/")) {
      assertThat(type(() -> DB.jpa.call(() -> phone(Duration.ZERO).handOver(ann, id, wrong))))
          .isEqualTo("rating/wrong-code");
    }
    var code = "https://service.example.com/rate/" + token(RatingWay.TRACKING_PAGE, visit) + "?a=b";
    var url = DB.jpa.call(() -> phone(Duration.ZERO).handOver(ann, id, code)).url();
    assertThat(url).endsWith("?lang=zh-CN");
    var handOver = url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
    var receipt = give(handOver, GOOD, ann);
    assertThat(receipt.changeToken()).isNull();
    assertThat(of(visit).way()).isEqualTo(RatingWay.HAND_OVER);
    assertThat(of(visit).isCounted()).isTrue();
    assertThat(DB.jpa.call(() -> phone(Duration.ZERO).code(ann, id)).state())
        .isEqualTo(RatingCodeView.State.GIVEN);
    assertThat(type(() -> DB.jpa.call(() -> phone(Duration.ZERO).handOver(ann, id, code))))
        .isEqualTo("rating/given");
  }

  @Test
  void a_code_of_the_engineers_is_there_when_it_is_time() {
    var ann = user(ANN_USER, Role.ENGINEER);
    var ahead = new VisitId(planned(ACME, TOWER));
    var code = DB.jpa.call(() -> phone(Duration.ZERO).code(ann, ahead));
    assertThat(code.state()).isEqualTo(RatingCodeView.State.EARLY);
    assertThat(code.url()).isNull();
    assertThat(
            type(
                () ->
                    DB.jpa.call(
                        () ->
                            phone(Duration.ZERO)
                                .handOver(
                                    ann, ahead, token(RatingWay.TRACKING_PAGE, ahead.value())))))
        .isEqualTo("rating/too-early");
    var done = new VisitId(finished(ACME, TOWER, NINE));
    assertThat(DB.jpa.call(() -> phone(Duration.ofDays(31)).code(ann, done)).state())
        .isEqualTo(RatingCodeView.State.LATE);
    var bo = user(BO_USER, Role.ENGINEER);
    assertThat(type(() -> DB.jpa.call(() -> phone(Duration.ZERO).code(bo, done))))
        .isEqualTo("visit/unknown");
  }

  @Test
  void whoever_rated_can_change_it_for_a_quarter_of_an_hour() {
    var visit = finished(ACME, TOWER, NINE);
    var receipt = give(token(RatingWay.LINK_MAIL, visit), GOOD, null);
    var change = Objects.requireNonNull(receipt.changeToken());
    var worse = new RatingFields(2, null, "Dripping again", "en");
    DB.jpa.run(() -> service(Duration.ofMinutes(14)).change(change, worse));
    assertThat(of(visit).csat()).isEqualTo(2);
    assertThat(of(visit).nps()).isNull();
    assertThat(of(visit).changedAt()).isEqualTo(NINE.plus(Duration.ofMinutes(14)));
    assertThat(type(() -> DB.jpa.run(() -> service(Duration.ofMinutes(15)).change(change, GOOD))))
        .isEqualTo("link/refused");
    var longer =
        TestTokens.on(DB.jpa, CLOCK)
            .issue(TokenPurpose.RATING_CHANGE, receipt.id().value(), Duration.ofDays(1));
    assertThat(type(() -> DB.jpa.run(() -> service(Duration.ofMinutes(15)).change(longer, GOOD))))
        .isEqualTo("rating/fixed");
  }

  @Test
  void customers_see_their_own_and_engineers_none() {
    var mine = finished(ACME, TOWER, NINE);
    var theirs = finished(OTHER, PLAZA, NINE);
    give(token(RatingWay.LINK_MAIL, mine), GOOD, null);
    give(token(RatingWay.LINK_MAIL, theirs), GOOD, null);
    var acme = new Actor(null, "acme", Set.of(Role.CUSTOMER), ACME.id().value(), null, null, false);
    assertThat(DB.jpa.call(() -> DESK.list(acme, ListQuery.all())).items())
        .isNotEmpty()
        .allMatch(rating -> rating.customerId().equals(ACME.id().value()));
    var foreign = new RatingId(of(theirs).id());
    assertThat(type(() -> DB.jpa.call(() -> DESK.view(acme, foreign)))).isEqualTo("rating/unknown");
    for (var act :
        List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
            () -> DESK.list(user(ANN_USER, Role.ENGINEER), ListQuery.all()),
            () -> DESK.view(user(ANN_USER, Role.ENGINEER), foreign),
            () -> DESK.summary(user(ANN_USER, Role.ENGINEER), null, null, null))) {
      assertThat(type(act)).isEqualTo("access/forbidden");
    }
  }

  @Test
  void figures_agree_with_the_list_and_with_the_visits() {
    var from = NINE.minus(Duration.ofDays(400));
    var random = new Random(4);
    var customers = Map.of(ACME, TOWER, OTHER, PLAZA);
    var csats = new ArrayList<Integer>();
    for (int i = 0; i < 24; i++) {
      var customer = i % 3 == 0 ? OTHER : ACME;
      var at = from.plus(Duration.ofHours(i));
      var visit = finished(customer, Objects.requireNonNull(customers.get(customer)), at);
      if (i % 2 == 0) {
        int csat = 1 + random.nextInt(5);
        csats.add(csat);
        var clock = Clock.fixed(at, ZoneOffset.UTC);
        var service =
            new CustomerRatingService(
                RATINGS, links(clock), DB.visitService, DB.inventory.directory, e -> {}, clock);
        var token =
            TestTokens.on(DB.jpa, clock).issue(TokenPurpose.RATING_MAIL, visit, Duration.ofDays(1));
        DB.jpa.run(() -> service.give(token, new RatingFields(csat, 9, "", "en"), null));
      }
    }
    var until = from.plus(Duration.ofHours(24));
    var summary = DB.jpa.call(() -> DESK.summary(BOSS, from, until, RatingGrouping.CUSTOMER));
    assertThat(summary.total().visits()).isEqualTo(24);
    assertThat(summary.total().counted()).isEqualTo(12);
    assertThat(summary.total().responsePercent()).isEqualTo(50);
    assertThat(summary.total().csatMean())
        .isEqualTo(csats.stream().mapToInt(c -> c).average().orElseThrow());
    assertThat(summary.groups()).extracting("name").containsExactly("Acme", "宏达物业");
    assertThat(summary.groups().stream().mapToLong(g -> g.figures().counted()).sum()).isEqualTo(12);
    var engineers = DB.jpa.call(() -> DESK.summary(BOSS, from, until, RatingGrouping.ENGINEER));
    assertThat(engineers.groups()).singleElement().extracting("id").isEqualTo(ANN);
    var half = from.plus(Duration.ofHours(12));
    assertThat(DB.jpa.call(() -> DESK.summary(BOSS, from, half, null)).total().visits())
        .isEqualTo(12);
    var listed = ListQuery.all().where("from", from.toString()).where("until", until.toString());
    assertThat(DB.jpa.call(() -> DESK.list(BOSS, listed)).total()).isEqualTo(12);
    assertThat(fieldErrors(() -> DESK.summary(BOSS, until, from, null)))
        .containsExactly("until out-of-range");
  }

  /** Compared with sums written another way, straight from the rows that were made. */
  @Test
  void a_report_sums_the_same_votes_up_by_month_territory_and_engineer() {
    var north = WorkforceMother.territory("NORTH", 50, 50, 1);
    DB.jpa.run(() -> DB.inventory.workforce.territories.add(north));
    DB.jpa.run(
        () ->
            DB.jpa
                .entityManager()
                .createNativeQuery("UPDATE site SET territory_id = ? WHERE id = ?")
                .setParameter(1, north.id().value().toString())
                .setParameter(2, PLAZA.id().value().toString())
                .executeUpdate());
    var from = Instant.parse("2025-01-27T12:00:00Z");
    var random = new Random(7);
    var votes = new ArrayList<Vote>();
    for (int i = 0; i < 30; i++) {
      var at = from.plus(Duration.ofHours(9L * i));
      var isPlaza = i % 3 == 0;
      var visit = finished(isPlaza ? OTHER : ACME, isPlaza ? PLAZA : TOWER, at);
      var vote = new Vote(at, isPlaza, 1 + random.nextInt(5), random.nextInt(11));
      votes.add(vote);
      var rated = DB.jpa.call(() -> RatedVisit.of(DB.visitService.view(BOSS, new VisitId(visit))));
      var said = new RatingFields(vote.csat(), vote.nps(), i == 4 ? "=1+1 很好" : "", "en");
      var doubt = i == 29 ? RatingSuspicion.STAFF_DEVICE : null;
      DB.jpa.run(
          () ->
              RATINGS.add(
                  Rating.give(WorkforceMother.newId(), rated, said, RatingWay.REPORT, doubt, at)));
    }
    votes.remove(29); // doubted
    var report = DB.jpa.call(() -> PAPER.view(BOSS, from, from.plus(Duration.ofDays(20)), null));
    assertThat(report.total().visits()).isEqualTo(30);
    assertThat(report.total().doubted()).isEqualTo(1);
    for (int csat = 1; csat <= 5; csat++) {
      int value = csat;
      assertThat(report.csat().get(csat - 1))
          .isEqualTo(votes.stream().filter(vote -> vote.csat() == value).count());
    }
    assertThat(report.nps().stream().mapToLong(n -> n).sum()).isEqualTo(29);
    assertThat(report.total().promoters())
        .isEqualTo(report.nps().get(9) + report.nps().get(10))
        .isEqualTo(votes.stream().filter(vote -> vote.nps() > 8).count());
    assertThat(report.months()).extracting("name").containsExactly("2025-01", "2025-02");
    // New York's February begins five hours after that of UTC.
    var february = Instant.parse("2025-02-01T05:00:00Z");
    assertThat(report.months().get(0).figures().counted())
        .isEqualTo(votes.stream().filter(vote -> vote.at().isBefore(february)).count());
    assertThat(report.territories()).extracting("name").containsExactly("Territory NORTH", "");
    assertThat(report.engineers()).hasSize(1);
    assertThat(report.comments()).singleElement().extracting("text").isEqualTo("=1+1 很好");
    var plaza =
        DB.jpa.call(
            () -> PAPER.view(BOSS, from, from.plus(Duration.ofDays(20)), north.id().value()));
    assertThat(plaza.territoryName()).isEqualTo("Territory NORTH");
    assertThat(plaza.total().counted())
        .isEqualTo(votes.stream().filter(Vote::isPlaza).count())
        .isEqualTo(report.territories().get(0).figures().counted());
    assertThat(plaza.comments()).isEmpty();
    assertThat(type(() -> DB.jpa.call(() -> PAPER.view(BOSS, null, null, new UUID(1, 1)))))
        .isEqualTo("territory/unknown");
    assertThat(type(() -> PAPER.view(user(ANN_USER, Role.ENGINEER), null, null, null)))
        .isEqualTo("access/forbidden");
  }

  private record Vote(Instant at, boolean isPlaza, int csat, int nps) {}

  @Test
  void the_check_finds_nothing_wrong() throws SQLException {
    give(token(RatingWay.LINK_MAIL, finished(ACME, TOWER, NINE)), GOOD, null);
    try (var connection = DB.jpa.database().connectAsOwner()) {
      assertThat(RatingCheck.violations(connection)).isEmpty();
    }
  }

  private static final class InNewYork extends SettingsService {
    @Override
    public CompanyView company() {
      return new CompanyView("House", false, "America/New_York", "USD", List.of("en"), "en");
    }
  }

  /** Every customer speaks Chinese. */
  private static final class Chinese extends CustomerService {
    @Override
    public CustomerView view(Actor actor, CustomerId id) {
      return CustomerMother.customer("CU-1", "Acme").view();
    }
  }
}
