package org.waymend.notification.infra;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.ticket.TicketMother.NINE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymend.channel.ReplyTags;
import org.waymend.customer.ContactService;
import org.waymend.customer.CustomerId;
import org.waymend.customer.CustomerMother;
import org.waymend.customer.CustomerService;
import org.waymend.customer.CustomerView;
import org.waymend.notification.domain.Letter;
import org.waymend.notification.domain.Letter.Enclosure;
import org.waymend.outbox.OutboxMessage;
import org.waymend.rating.RatedVisit;
import org.waymend.rating.RatingFields;
import org.waymend.rating.RatingId;
import org.waymend.rating.RatingLinks;
import org.waymend.rating.RatingReminderDue;
import org.waymend.rating.RatingWay;
import org.waymend.rating.domain.Rating;
import org.waymend.rating.domain.RatingCount;
import org.waymend.rating.domain.Ratings;
import org.waymend.shared.PublicAddress;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.event.DomainEvent;
import org.waymend.shared.json.Json;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.token.SignedTokens;
import org.waymend.shared.token.TestTokens;
import org.waymend.shared.token.TokenPurpose;
import org.waymend.ticket.TicketDirectory;
import org.waymend.ticket.TicketId;
import org.waymend.ticket.TicketMother;
import org.waymend.ticket.TicketService;
import org.waymend.ticket.TicketView;
import org.waymend.workorder.EngineerTravelling;
import org.waymend.workorder.VisitDispatched;
import org.waymend.workorder.VisitFinished;
import org.waymend.workorder.VisitGroupKind;
import org.waymend.workorder.VisitGroupView;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.VisitService;
import org.waymend.workorder.VisitStatus;
import org.waymend.workorder.VisitView;

/** What customers hear about a visit, from the plan to the rating. */
class VisitLettersTest {
  private static final UUID VISIT = new UUID(1, 1);
  private static final UUID ANN = new UUID(2, 2);
  private static final TicketView TICKET = TicketMother.view(TicketMother.untriaged());
  private static final Enclosure REPORT =
      new Enclosure("SERVICE_REPORT", VISIT, "service-report-WO-1-1.pdf");
  private static final String LINK = "https://service.example.com/rate/";

  private final SignedTokens tokens = TestTokens.inMemory(Clock.fixed(NINE, UTC));
  private @Nullable Rating rating;

  @Test
  void whoever_waits_is_told_when_the_engineer_comes_in_the_site_s_time() {
    var letter = written(travelling(), visit(VisitStatus.TRAVELLING, 1800)).orElseThrow();
    assertThat(letter.language()).isEqualTo("zh-CN");
    assertThat(letter.text()).contains("04:30"); // 09:30 UTC in New York
    assertThat(letter.text()).contains("/track/");
  }

  @Test
  void without_a_planned_drive_no_time_is_made_up() {
    var letter = written(travelling(), visit(VisitStatus.TRAVELLING, null)).orElseThrow();
    assertThat(letter.text()).contains("工程师已出发").doesNotContain("预计");
  }

  @Test
  void no_mail_says_on_the_way_of_one_who_has_arrived() {
    assertThat(written(travelling(), visit(VisitStatus.ON_SITE, 1800))).isEmpty();
  }

  @Test
  void a_plan_that_keeps_the_time_is_no_news() {
    assertThat(written(dispatched(null), visit(VisitStatus.DISPATCHED, 600))).isPresent();
    assertThat(written(dispatched(NINE.minusSeconds(60)), visit(VisitStatus.DISPATCHED, 600)))
        .isPresent();
    assertThat(written(dispatched(NINE), visit(VisitStatus.DISPATCHED, 600))).isEmpty();
  }

  @Test
  void a_finished_visit_asks_for_its_rating() {
    var letter = written(finished(), visit(VisitStatus.COMPLETED, 600)).orElseThrow();
    assertThat(letter.subject()).contains("T-000001");
    int at = letter.text().indexOf(LINK) + LINK.length();
    var token = letter.text().substring(at).split("\\s")[0];
    assertThat(tokens.verify(TokenPurpose.RATING_MAIL, token)).isEqualTo(VISIT);
    assertThat(letter.enclosure()).isEqualTo(REPORT);
  }

  @Test
  void who_has_rated_at_the_door_is_not_asked_again() {
    var visit = visit(VisitStatus.COMPLETED, 600);
    var rated =
        new RatedVisit(
            VISIT, "", VISIT, VISIT, ANN, "", "America/New_York", visit.status(), visit.endedAt());
    rating =
        Rating.give(
            VISIT, rated, new RatingFields(5, 9, "", "en"), RatingWay.ENGINEER_QR, null, NINE);
    var letter = written(finished(), visit).orElseThrow();
    assertThat(letter.text()).contains("/track/").doesNotContain("/rate/");
    assertThat(letter.enclosure()).isEqualTo(REPORT);
    assertThat(written(new RatingReminderDue(VISIT, VISIT, NINE), visit)).isEmpty();
  }

  @Test
  void a_crew_is_asked_about_once() {
    assertThat(written(finished(), ofCrew(1)).orElseThrow().text()).contains("/rate/");
    var other = written(finished(), ofCrew(2)).orElseThrow();
    assertThat(other.text()).doesNotContain("/rate/");
    assertThat(other.enclosure()).isEqualTo(REPORT);
    assertThat(written(new RatingReminderDue(VISIT, VISIT, NINE), ofCrew(2))).isEmpty();
  }

  private static VisitView ofCrew(int position) {
    var fields = new HashMap<>(fields(VisitStatus.COMPLETED, 600));
    fields.put("group", new VisitGroupView(VISIT, VisitGroupKind.CREW, position, 2, 0, false));
    return Json.read(Json.write(fields), VisitView.class);
  }

  @Test
  void the_reminder_has_words_of_its_own() {
    var visit = visit(VisitStatus.COMPLETED, 600);
    var letter = written(new RatingReminderDue(VISIT, VISIT, NINE), visit).orElseThrow();
    assertThat(letter.text()).contains("只提醒这一次").contains(LINK);
  }

  @Test
  void a_mail_that_waited_for_a_month_asks_nothing() {
    var longAgo = new HashMap<>(fields(VisitStatus.COMPLETED, 600));
    longAgo.put("endedAt", NINE.minus(Duration.ofDays(30)).toString());
    var letter = written(finished(), Json.read(Json.write(longAgo), VisitView.class)).orElseThrow();
    assertThat(letter.text()).doesNotContain("/rate/");
  }

  private static EngineerTravelling travelling() {
    return new EngineerTravelling(VISIT, "WO-1-1", VISIT, VISIT, ANN, NINE);
  }

  private static VisitFinished finished() {
    return new VisitFinished(VISIT, "WO-1-1", VISIT, VISIT, ANN, 30, NINE);
  }

  private static VisitDispatched dispatched(@Nullable Instant before) {
    return new VisitDispatched(
        VISIT, "WO-1-1", VISIT, VISIT, ANN, NINE, NINE.plusSeconds(3600), ANN, before, NINE);
  }

  private static VisitView visit(VisitStatus status, @Nullable Integer travelSeconds) {
    return Json.read(Json.write(fields(status, travelSeconds)), VisitView.class);
  }

  private static Map<String, @Nullable Object> fields(
      VisitStatus status, @Nullable Integer travelSeconds) {
    var fields = new HashMap<String, @Nullable Object>();
    fields.put("id", VISIT);
    fields.put("version", 1);
    fields.put("number", "WO-1-1");
    fields.put("ticketId", TICKET.id());
    fields.put("customerId", VISIT);
    fields.put("engineerId", ANN);
    fields.put("engineerName", "Ann");
    fields.put("timeZone", "America/New_York");
    fields.put("latitude", 0);
    fields.put("longitude", 0);
    fields.put("serviceDurationMinutes", 60);
    fields.put("isTravelEstimated", false);
    fields.put("isPinned", false);
    fields.put("status", status);
    fields.put("startsAt", NINE);
    fields.put("travelSeconds", travelSeconds);
    fields.put("travelStartedAt", NINE);
    fields.put("endedAt", status == VisitStatus.COMPLETED ? NINE : null);
    return fields;
  }

  private Optional<Letter> written(DomainEvent event, VisitView visit) {
    var visits =
        new VisitService() {
          @Override
          public VisitView view(Actor actor, VisitId id) {
            return visit;
          }
        };
    var tickets =
        new TicketService() {
          @Override
          public TicketView view(Actor actor, TicketId id) {
            return TICKET;
          }
        };
    var address = new PublicAddress("https://service.example.com/");
    var post =
        new TicketPost(
            new CustomerService() {
              @Override
              public CustomerView view(Actor actor, CustomerId id) {
                return CustomerMother.customer("CU-1", "Acme").view();
              }
            },
            new ContactService(),
            tokens,
            address,
            new PebbleLetterPaper(new House()),
            new ReplyTags(new TicketDirectory() {}, tokens),
            new Incoming());
    var links = new RatingLinks(new Known(), tokens, address, Clock.fixed(NINE, UTC));
    var message =
        new OutboxMessage(
            new UUID(9, 9),
            event.getClass().getSimpleName(),
            event.aggregateId(),
            Json.write(event),
            NINE,
            1);
    return event instanceof VisitFinished || event instanceof RatingReminderDue
        ? new RatingLetters(visits, tickets, links, post).write(message)
        : new VisitLetters(visits, tickets, post).write(message);
  }

  /** The one rating that there may be. */
  private final class Known implements Ratings {
    @Override
    public void add(Rating other) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove(Rating rating) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Rating> findByVisit(UUID visit) {
      return Optional.ofNullable(rating);
    }

    @Override
    public Set<UUID> rated(Collection<UUID> visits) {
      return rating == null ? Set.of() : Set.copyOf(visits);
    }

    @Override
    public Rating get(Reach reach, RatingId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Page<Rating> page(Reach reach, ListQuery query) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<UUID, RatingCount> votes(Instant from, Instant until) {
      return Map.of();
    }

    @Override
    public List<Rating> listCommented(Instant from, Instant until) {
      return List.of();
    }

    @Override
    public List<RatingCount> counts(Instant from, Instant until) {
      return List.of();
    }
  }
}
