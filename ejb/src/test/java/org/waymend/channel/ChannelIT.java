package org.waymend.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.shared.Refusals.type;
import static org.waymend.ticket.TicketMother.NINE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymend.attachment.AttachmentStore;
import org.waymend.attachment.infra.AttachmentsOnDisk;
import org.waymend.audit.infra.AuditDatabase;
import org.waymend.channel.IntakeCommands.KeepPhotos;
import org.waymend.channel.IntakeCommands.SubmitIntake;
import org.waymend.channel.MovedVisit.Why;
import org.waymend.channel.domain.IntakeDrafts;
import org.waymend.channel.infra.ChannelDatabase;
import org.waymend.customer.CustomerServices;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.domain.Site;
import org.waymend.inventory.PartUnit;
import org.waymend.rating.RatingLinks;
import org.waymend.rating.infra.RatingRepositories;
import org.waymend.settings.CompanyView;
import org.waymend.settings.SettingsService;
import org.waymend.shared.PublicAddress;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.persistence.Race;
import org.waymend.shared.token.SignedTokens;
import org.waymend.shared.token.TestTokens;
import org.waymend.shared.token.TokenPurpose;
import org.waymend.ticket.TicketAct;
import org.waymend.ticket.TicketCommands.MoveTicket;
import org.waymend.ticket.TicketCommands.WriteMessage;
import org.waymend.ticket.TicketId;
import org.waymend.ticket.TicketReason;
import org.waymend.ticket.TicketService;
import org.waymend.ticket.TicketStatus;
import org.waymend.workforce.EngineerId;
import org.waymend.workforce.EngineerPhotos;
import org.waymend.workforce.TerritoryService;
import org.waymend.workorder.ArrivalWindow;
import org.waymend.workorder.Assignment;
import org.waymend.workorder.EngineerPositionService;
import org.waymend.workorder.VisitFields;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.VisitStatus;
import org.waymend.workorder.WorkOrderCommands.ChangeVisit;
import org.waymend.workorder.WorkOrderFixture;
import org.waymend.workorder.domain.Visit;
import org.waymend.workorder.infra.WorkOrderRepositories;

/** From a guest's form to the tracking page, on the real database. */
class ChannelIT {
  private static final Clock CLOCK = Clock.fixed(NINE, ZoneOffset.UTC);
  private static final WorkOrderFixture DB = new WorkOrderFixture(CLOCK);
  private static final Actor SYSTEM = Actor.system("test");
  private static final Customer ACME = DB.tickets.customer("T-1", "Acme");
  private static final Customer OTHER = DB.tickets.customer("T-2", "宏达物业");
  private static final Site TOWER = DB.tickets.site(ACME, "Tower");
  private static final Site PLAZA = DB.tickets.site(OTHER, "Plaza");
  private static final UUID LEAK =
      DB.category("LEAK", DB.skill("PLUMBING"), DB.inventory.part("P-1", PartUnit.PIECE).value());
  private static final UUID ANN = DB.inventory.engineer("ANN-1");
  private static final SettingsService NEW_YORK =
      new SettingsService() {
        @Override
        public CompanyView company() {
          return new CompanyView("House", false, "America/New_York", "USD", List.of("en"), "en");
        }
      };

  @TempDir private static Path folder;
  private static AttachmentStore files;
  private static final SignedTokens TOKENS = TestTokens.on(DB.jpa, CLOCK);
  private static final IntakeDrafts DRAFTS = ChannelDatabase.drafts(DB.jpa);
  private static final TicketService TICKETS =
      DB.ticketing.service(
          DB.tickets, AuditDatabase.history(DB.jpa), event -> DB.events.add(event), CLOCK);
  private static IntakeService intake;
  private static TrackingService tracking;
  private static EngineerPhotos photos;

  @BeforeAll
  static void open() {
    files = AttachmentsOnDisk.store(DB.jpa, folder, CLOCK);
    intake = intake(CLOCK);
    photos = new EngineerPhotos(DB.inventory.workforce.engineers, files, new Access());
    tracking =
        new TrackingService(
            TICKETS,
            DB.service,
            DB.visitService,
            new EngineerPositionService(
                WorkOrderRepositories.positions(DB.jpa),
                DB.visits,
                DB.inventory.directory,
                new Access(),
                CLOCK),
            photos,
            DB.inventory.held,
            files,
            AuditDatabase.history(DB.jpa),
            new RatingLinks(
                RatingRepositories.ratings(DB.jpa),
                TOKENS,
                new PublicAddress("https://service.example.com"),
                CLOCK),
            TOKENS,
            new PublicAddress("https://service.example.com"),
            new Access(),
            CLOCK);
  }

  private static IntakeService intake(Clock clock) {
    var territories =
        new TerritoryService(DB.inventory.workforce.territories, new Access(), event -> {}, clock);
    var parties = new CustomerServices(DB.tickets.customers, territories, clock);
    var register =
        new IntakeRegister(
            DRAFTS,
            parties.customers,
            parties.contacts,
            parties.sites,
            DB.tickets.assetDirectory,
            DB.ticketing.categories(DB.tickets),
            TICKETS,
            NEW_YORK,
            clock);
    return new IntakeService(
        DRAFTS,
        register,
        files,
        TestTokens.on(DB.jpa, clock),
        event -> DB.events.add(event),
        clock);
  }

  @AfterAll
  static void close() {
    DB.close();
  }

  private static IntakeFields fields(String text, String email, @Nullable Double pin) {
    return new IntakeFields(
        LEAK, text, null, "1 Broadway", pin, pin, "", List.of(), "Li Wei", email, "", "en");
  }

  private static String submitted(String text, String email, @Nullable Double pin) {
    var id = UUID.randomUUID();
    DB.jpa.run(() -> intake.submit(new SubmitIntake(id, fields(text, email, pin))));
    return TOKENS.issue(TokenPurpose.INTAKE_CONFIRMATION, id, Duration.ofDays(7));
  }

  private static OpenedTicket confirm(String token) {
    return DB.jpa.call(() -> intake.confirm(token));
  }

  @Test
  void of_eight_confirmations_of_one_draft_one_ticket_comes() throws Exception {
    var token = submitted("Leak of eight", "eight@example.com", 40.7);
    var opened = Race.of(8, i -> () -> confirm(token).ticketId());
    assertThat(opened).containsOnly(opened.get(0));
    var ticket = DB.jpa.call(() -> TICKETS.view(SYSTEM, new TicketId(opened.get(0))));
    assertThat(ticket.customerName()).isEqualTo("Li Wei");
    assertThat(ticket.contactName()).isEqualTo("Li Wei");
    assertThat(ticket.siteName()).isEqualTo("1 Broadway");
    assertThat(found("Leak of eight")).isEqualTo(1);
  }

  @Test
  void two_requests_of_one_new_address_at_once_are_one_customer_s() throws Exception {
    var tokens =
        List.of(
            submitted("Twin one", "Twin@example.com", null),
            submitted("Twin two", "twin@example.com", null));
    var opened = Race.of(2, i -> () -> confirm(tokens.get(i)).ticketId());
    var customers =
        opened.stream()
            .map(id -> DB.jpa.call(() -> TICKETS.view(SYSTEM, new TicketId(id))).customerId())
            .distinct();
    assertThat(customers).hasSize(1);
  }

  @Test
  void an_address_without_a_pin_stays_in_the_words() {
    var opened = confirm(submitted("No pin", "nopin@example.com", null));
    var ticket = DB.jpa.call(() -> TICKETS.view(SYSTEM, new TicketId(opened.ticketId())));
    assertThat(ticket.siteId()).isNull();
    assertThat(ticket.description()).isEqualTo("No pin\n\nWhere: 1 Broadway");
  }

  @Test
  void a_second_request_from_the_same_place_uses_the_same_site() {
    var first = confirm(submitted("One", "place@example.com", 41.0));
    var second = confirm(submitted("Two", "place@example.com", 41.00003));
    assertThat(DB.jpa.call(() -> TICKETS.view(SYSTEM, new TicketId(first.ticketId()))).siteId())
        .isEqualTo(
            DB.jpa.call(() -> TICKETS.view(SYSTEM, new TicketId(second.ticketId()))).siteId());
  }

  @Test
  void photos_come_along_and_a_forgotten_draft_takes_them_away() throws Exception {
    var kept = UUID.randomUUID();
    var photo = files.receive("a.png", new ByteArrayInputStream(picture()));
    DB.jpa.run(() -> intake.keepPhotos(new KeepPhotos(kept, List.of(photo))));
    DB.jpa.run(
        () -> intake.submit(new SubmitIntake(kept, fields("Photo", "photo@example.com", null))));
    var token = TOKENS.issue(TokenPurpose.INTAKE_CONFIRMATION, kept, Duration.ofDays(7));
    var opened = confirm(token);
    assertThat(DB.jpa.call(() -> tracking.view(opened.token())).photos()).hasSize(1);

    var left = UUID.randomUUID();
    var other = files.receive("b.png", new ByteArrayInputStream(picture()));
    DB.jpa.run(() -> intake.keepPhotos(new KeepPhotos(left, List.of(other))));
    var later = Clock.fixed(NINE.plus(Duration.ofDays(8)), ZoneOffset.UTC);
    new IntakeCleaning(DRAFTS, files, DB.jpa, later).forgetExpired();
    assertThat(DB.jpa.call(() -> DRAFTS.find(left))).isEmpty();
    assertThat(DB.jpa.call(() -> intake.photosOf(left))).isZero();
    assertThat(DB.jpa.call(() -> tracking.view(opened.token())).photos()).hasSize(1);
  }

  @Test
  void what_a_guest_said_is_forgotten_when_it_is_a_ticket() {
    var token = submitted("Private words", "private@example.com", null);
    confirm(token);
    var draft = TOKENS.verify(TokenPurpose.INTAKE_CONFIRMATION, token);
    assertThat(DB.jpa.call(() -> DRAFTS.find(draft)).orElseThrow().view().text()).isEmpty();
    assertThat(DB.jpa.call(() -> new IntakeDirectory(DRAFTS, CLOCK).guestOf(draft))).isEmpty();
  }

  @Test
  void a_link_after_a_week_opens_nothing() {
    var token = submitted("Too late", "late@example.com", null);
    var later = intake(Clock.fixed(NINE.plus(Duration.ofDays(8)), ZoneOffset.UTC));
    assertThat(type(() -> DB.jpa.call(() -> later.confirm(token)))).isEqualTo("link/refused");
    assertThat(found("Too late")).isZero();
  }

  @Test
  void the_tracking_page_shows_the_visit_and_nothing_of_others() {
    var ticket = DB.ticket(ACME, TOWER, LEAK, "Mine");
    var foreign = DB.ticket(OTHER, PLAZA, LEAK, "Foreign");
    DB.order(foreign);
    var visit = dispatched(DB.order(ticket).visits().get(0).id(), NINE.plus(Duration.ofHours(4)));
    DB.jpa.run(() -> TICKETS.write(new WriteMessage(SYSTEM, ticket, "Secret", true)));
    DB.jpa.run(() -> TICKETS.write(new WriteMessage(SYSTEM, ticket, "Public", false)));
    var token = token(ticket);
    var view = DB.jpa.call(() -> tracking.view(token));
    assertThat(view.messages()).extracting("text").containsExactly("Public");
    assertThat(view.visits())
        .singleElement()
        .satisfies(
            tracked -> {
              assertThat(tracked.status()).isEqualTo(VisitStatus.DISPATCHED);
              assertThat(tracked.engineerName()).doesNotContain(" ");
              assertThat(tracked.isExpected()).isTrue();
              var code = tracking.visitCode(tracked);
              assertThat(TOKENS.verify(TokenPurpose.VISIT_CODE, code)).isEqualTo(visit);
            });
    DB.jpa.run(() -> loaded(visit).withdraw(null, "", NINE));
    var after = DB.jpa.call(() -> tracking.view(token)).visits().get(0);
    assertThat(tracking.visitCode(after)).isEmpty();
    assertThat(after.engineerName()).isEmpty();
  }

  @Test
  void a_time_that_moved_says_what_it_was_and_whether_another_engineer_comes() {
    var ticket = DB.ticket(ACME, TOWER, LEAK, "Moving");
    var token = token(ticket);
    var visit = dispatched(DB.order(ticket).visits().get(0).id(), NINE.plus(Duration.ofHours(4)));
    var before = DB.jpa.call(() -> tracking.view(token)).visits().get(0);
    assertThat(before.moved()).isNull();
    dispatched(visit, NINE.plus(Duration.ofHours(5)));
    var after = DB.jpa.call(() -> tracking.view(token)).visits().get(0);
    assertThat(after.moved())
        .isEqualTo(new MovedVisit(NINE.plus(Duration.ofHours(4)), Why.PLANNED_ANEW));
    DB.jpa.run(() -> loaded(visit).withdraw(null, "", NINE));
    long version = DB.jpa.call(() -> loaded(visit).version());
    var wish = new ArrivalWindow(NINE.plus(Duration.ofHours(6)), NINE.plus(Duration.ofHours(7)));
    var command =
        new ChangeVisit(SYSTEM, new VisitId(visit), version, new VisitFields(List.of(wish), ""));
    DB.jpa.run(() -> DB.visitService.change(command));
    dispatched(visit, NINE.plus(Duration.ofHours(6)));
    var wished = DB.jpa.call(() -> tracking.view(token)).visits().get(0);
    assertThat(wished.moved())
        .isEqualTo(new MovedVisit(NINE.plus(Duration.ofHours(5)), Why.WINDOWS));
  }

  @Test
  void the_engineers_photo_is_shown_while_the_engineer_is_to_come() throws IOException {
    var ticket = DB.ticket(ACME, TOWER, LEAK, "Face");
    var token = token(ticket);
    var visit = dispatched(DB.order(ticket).visits().get(0).id(), NINE.plus(Duration.ofHours(4)));
    assertThat(DB.jpa.call(() -> tracking.view(token)).visits().get(0).isPhotoThere()).isFalse();
    var file = files.receive("photo", new ByteArrayInputStream(picture()));
    DB.jpa.run(() -> photos.change(SYSTEM, new EngineerId(ANN), file));
    assertThat(DB.jpa.call(() -> tracking.view(token)).visits().get(0).isPhotoThere()).isTrue();
    try (var stream = DB.jpa.call(() -> tracking.engineerPhoto(token, visit)).stream()) {
      assertThat(ImageIO.read(stream).getWidth()).isEqualTo(9);
    }
    assertThat(type(() -> DB.jpa.call(() -> tracking.engineerPhoto(token, UUID.randomUUID()))))
        .isEqualTo("attachment/unknown");
    DB.jpa.run(() -> photos.remove(SYSTEM, new EngineerId(ANN)));
    assertThat(DB.jpa.call(() -> tracking.view(token)).visits().get(0).isPhotoThere()).isFalse();
  }

  @Test
  void whoever_has_the_link_writes_as_the_customer() {
    var ticket = DB.ticket(ACME, TOWER, LEAK, "Talk");
    var token = token(ticket);
    DB.jpa.run(() -> tracking.write(token, "Please ring"));
    var messages = DB.jpa.call(() -> TICKETS.messages(SYSTEM, ticket, ListQuery.all())).items();
    assertThat(messages)
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.isFromCustomer()).isTrue();
              assertThat(message.authorName()).isEqualTo("Acme");
            });
    TOKENS.revoke(TokenPurpose.TRACKING, ticket.value());
    assertThat(type(() -> DB.jpa.run(() -> tracking.write(token, "More"))))
        .isEqualTo("link/refused");
  }

  @Test
  void whoever_writes_to_a_solved_ticket_has_it_taken_up_again() {
    var ticket = DB.ticket(ACME, TOWER, LEAK, "Drips again");
    move(ticket, TicketAct.START, null);
    move(ticket, TicketAct.RESOLVE, "New washer");
    DB.jpa.run(() -> tracking.write(token(ticket), "It still drips"));
    var now = DB.jpa.call(() -> TICKETS.view(SYSTEM, ticket));
    assertThat(now.status()).isEqualTo(TicketStatus.IN_PROGRESS);
    assertThat(now.statusReason()).isEqualTo(TicketReason.NOT_FIXED);
  }

  private static void move(TicketId ticket, TicketAct act, @Nullable String note) {
    DB.jpa.run(
        () -> {
          long version = TICKETS.view(SYSTEM, ticket).version();
          TICKETS.move(new MoveTicket(SYSTEM, ticket, version, act, null, note));
        });
  }

  private static String token(TicketId ticket) {
    return TOKENS.issue(TokenPurpose.TRACKING, ticket.value(), Duration.ofDays(1));
  }

  private static UUID dispatched(UUID visit, Instant at) {
    DB.jpa.run(
        () -> {
          var plan =
              new Assignment(
                  ANN, new UUID(7, 7), at, at.plus(Duration.ofHours(1)), 600, 4000, false);
          loaded(visit).dispatch(plan, NINE);
        });
    return visit;
  }

  private static Visit loaded(UUID visit) {
    return DB.jpa.entityManager().find(Visit.class, visit);
  }

  private static long found(String text) {
    var query = new ListQuery(text, "", java.util.Map.of(), 10, null);
    return DB.jpa.call(() -> TICKETS.list(SYSTEM, query)).total();
  }

  private static byte[] picture() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(
        new java.awt.image.BufferedImage(9, 9, java.awt.image.BufferedImage.TYPE_INT_RGB),
        "png",
        out);
    return out.toByteArray();
  }
}
