package org.waymend.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymend.ticket.TicketMother.NINE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymend.asset.AssetMother;
import org.waymend.audit.infra.AuditDatabase;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.domain.Site;
import org.waymend.identity.domain.User;
import org.waymend.settings.CompanyView;
import org.waymend.settings.SettingsService;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.access.Role;
import org.waymend.shared.csv.ColumnMapping;
import org.waymend.shared.csv.CsvExport;
import org.waymend.shared.csv.CsvImport;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.event.DomainEvent;
import org.waymend.shared.json.Json;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Paging;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.persistence.Race;
import org.waymend.shared.schema.TestDatabase;
import org.waymend.ticket.TicketCommands.AssignTicket;
import org.waymend.ticket.TicketCommands.ChangeTicket;
import org.waymend.ticket.TicketCommands.MoveTicket;
import org.waymend.ticket.TicketCommands.OpenTicket;
import org.waymend.ticket.TicketCommands.WriteMessage;
import org.waymend.ticket.infra.TicketsOnMariaDb;

/** Tickets, their conversations and their history on the real database. */
class TicketIT {
  private static final JpaTest JPA = JpaTest.on(TestDatabase.create());
  private static final TicketsOnMariaDb DB = new TicketsOnMariaDb(JPA);
  private static final Clock CLOCK = Clock.fixed(NINE, ZoneOffset.UTC);
  private static final Customer ACME = DB.customer("T-1", "Acme");
  private static final Customer HONGDA = DB.customer("T-2", "宏达物业");
  private static final Site TOWER = DB.site(ACME, "Tower");
  private static final Site PLAZA = DB.site(HONGDA, "Plaza");
  private static final UUID LEAK = DB.category("LEAK");
  private static final User ANN = DB.user("ann", Role.AGENT);
  private static final Actor AGENT = ANN.actor(null);
  private static final Actor CUSTOMER =
      new Actor(null, "acme.desk", Set.of(Role.CUSTOMER), ACME.id().value(), null, null, false);
  private static final SettingsService NEW_YORK =
      new SettingsService() {
        @Override
        public CompanyView company() {
          return new CompanyView("House", false, "America/New_York", "USD", List.of("en"), "en");
        }
      };
  private static final Actor BOSS = Actor.system("boss");
  private static final Actor STRANGER =
      new Actor(null, "other", Set.of(Role.CUSTOMER), HONGDA.id().value(), null, null, false);

  private final List<DomainEvent> events = new ArrayList<>();
  private final TicketRegister register =
      new TicketRegister(
          DB.tickets,
          DB.categories,
          DB.customerDirectory,
          DB.assetDirectory,
          DB.userDirectory,
          CLOCK);
  private final TicketService service = service(CLOCK);

  private TicketService service(Clock clock) {
    return new TicketService(
        DB.tickets,
        DB.messages,
        register,
        DB.userDirectory,
        AuditDatabase.history(JPA),
        new Access(),
        events::add,
        clock);
  }

  private final TicketImport imports =
      new TicketImport(
          DB.tickets,
          register,
          DB.categories,
          DB.customerDirectory,
          DB.assetDirectory,
          NEW_YORK,
          new CsvImport(JPA),
          new Access(),
          events::add);

  @BeforeEach
  void forget() {
    events.clear();
  }

  @AfterAll
  static void close() {
    JPA.close();
  }

  @Test
  void a_ticket_keeps_what_was_said_and_names_what_it_is_about() {
    var contact = DB.contact(ACME, "Bo");
    var asset = DB.asset(TOWER, "LIFT-1");
    var fields =
        new TicketFields(
            "PO-7",
            null,
            contact.id().value(),
            null,
            asset.id().value(),
            LEAK,
            Priority.URGENT,
            Channel.PHONE,
            "Lift drips",
            "Since Monday",
            TicketMother.of(null, null, null, "").preferredWindows());
    var told = open(AGENT, fields);
    assertThat(told.number()).matches("T-\\d{6}");
    assertThat(told.possibleActs())
        .containsExactly(TicketAct.START, TicketAct.HOLD, TicketAct.RESOLVE, TicketAct.CANCEL);
    assertThat(told)
        .extracting(
            TicketView::customerName,
            TicketView::siteName,
            TicketView::assetTag,
            TicketView::contactName,
            TicketView::categoryCode,
            TicketView::priority,
            TicketView::status)
        .containsExactly(
            "Acme", "Tower", "LIFT-1", "Bo", "LEAK", Priority.URGENT, TicketStatus.NEW);
    assertThat(view(AGENT, told)).isEqualTo(told);
    assertThat(Json.read(Json.write(told), TicketView.class)).isEqualTo(told);
    assertThat(events)
        .containsExactly(
            new TicketOpened(told.id(), told.number(), ACME.id().value(), Channel.PHONE, NINE));
  }

  @Test
  void what_does_not_belong_together_is_refused_by_field() {
    var elsewhere = DB.asset(PLAZA, "PUMP-9").id().value();
    assertField("siteId", () -> open(AGENT, of(ACME, PLAZA, LEAK)));
    assertField("assetId", () -> open(AGENT, withAsset(TOWER, elsewhere)));
    assertField("customerId", () -> open(AGENT, TicketMother.fields("Leak")));
    assertField("categoryId", () -> open(AGENT, of(ACME, TOWER, new UUID(9, 9))));
    assertField(
        "contactId", () -> open(AGENT, withContact(ACME, DB.contact(HONGDA, "Wei").id().value())));
  }

  @Test
  void a_customer_opens_for_itself_and_never_sees_others() {
    var told = open(CUSTOMER, of(null, TOWER, LEAK));
    assertThat(told.customerName()).isEqualTo("Acme");
    assertThat(told.channel()).isEqualTo(Channel.PORTAL);
    assertThat(told.priority()).isEqualTo(Priority.HIGH); // the category's, whatever was asked
    assertRefused("ticket/unknown", () -> view(STRANGER, told));
    assertRefused("ticket/unknown", () -> write(STRANGER, told, "Hello", false));
    assertField("siteId", () -> open(CUSTOMER, of(null, PLAZA, LEAK)));
    assertField("customerId", () -> open(CUSTOMER, of(HONGDA, null, LEAK)));
    assertRefused("access/forbidden", () -> move(CUSTOMER, told, TicketAct.START, null, ""));
    var list =
        JPA.call(
            () ->
                service.list(
                    STRANGER, ListQuery.all().where("siteId", TOWER.id().value().toString())));
    assertThat(list.total()).isZero();
  }

  @Test
  void it_is_assigned_worked_on_and_closed_with_a_history() {
    var told = open(AGENT, of(ACME, TOWER, LEAK));
    var mine =
        JPA.call(() -> service.assign(new AssignTicket(AGENT, id(told), 1, ANN.id().value())));
    assertThat(mine.assigneeName()).isEqualTo("Name of ann");
    var started = move(AGENT, mine, TicketAct.START, null, "");
    var held = move(AGENT, started, TicketAct.HOLD, TicketReason.WAITING_FOR_PART, "");
    var resolved = move(AGENT, held, TicketAct.RESOLVE, null, "Seal replaced");
    var closed = move(AGENT, resolved, TicketAct.CLOSE, null, "");
    assertThat(closed.status()).isEqualTo(TicketStatus.CLOSED);
    assertThat(closed.version()).isEqualTo(6);
    assertThat(closed.closedAt()).isEqualTo(NINE);
    assertThat(closed.statusNote()).isEqualTo("Seal replaced");
    assertThat(view(AGENT, told)).isEqualTo(closed);
    assertThat(events)
        .filteredOn(TicketMoved.class::isInstance)
        .extracting(e -> ((TicketMoved) e).to())
        .containsExactly(
            TicketStatus.IN_PROGRESS,
            TicketStatus.ON_HOLD,
            TicketStatus.RESOLVED,
            TicketStatus.CLOSED);
    var history = JPA.call(() -> service.history(AGENT, id(told), ListQuery.all()));
    assertThat(history.items()).hasSize(6);
    assertThat(history.items().get(0).changes()).containsKey("status");
    assertRefused("access/forbidden", () -> service.history(CUSTOMER, id(told), ListQuery.all()));
  }

  @Test
  void only_somebody_of_the_desk_can_be_given_a_ticket() {
    var told = open(AGENT, of(ACME, TOWER, LEAK));
    var engineer = DB.user("eng", Role.ENGINEER);
    var both = DB.user("bea", Role.MANAGER, Role.ADMIN);
    var known = JPA.call(() -> service.assignees(AGENT, ListQuery.all()));
    assertThat(known.total()).isEqualTo(2);
    assertThat(known.items())
        .containsExactly(
            new AssigneeView(ANN.id().value(), "Name of ann"),
            new AssigneeView(both.id().value(), "Name of bea"));
    for (var who : List.of(engineer.id().value(), new UUID(7, 7))) {
      assertField("assigneeId", () -> service.assign(new AssignTicket(AGENT, id(told), 1, who)));
    }
  }

  @Test
  void a_conversation_hides_notes_from_the_customer() {
    var told = open(CUSTOMER, of(null, TOWER, LEAK));
    write(CUSTOMER, told, "It got worse", false);
    write(AGENT, told, "Old pipe, be careful", true);
    write(AGENT, told, "We come at ten", false);
    assertThat(texts(AGENT, told))
        .containsExactly("It got worse", "Old pipe, be careful", "We come at ten");
    assertThat(texts(CUSTOMER, told)).containsExactly("It got worse", "We come at ten");
    var search = new ListQuery("careful", "", Map.of(), 50, null);
    assertThat(JPA.call(() -> service.messages(CUSTOMER, id(told), search)).total()).isZero();
    assertField("isInternal", () -> write(CUSTOMER, told, "secret", true));
    assertField("text", () -> write(AGENT, told, "  ", false));
  }

  @Test
  void of_two_who_move_the_same_version_one_wins() throws Exception {
    var told = open(AGENT, of(ACME, TOWER, LEAK));
    var won =
        Race.of(
            2,
            i ->
                () -> {
                  try {
                    move(
                        AGENT,
                        told,
                        i == 0 ? TicketAct.START : TicketAct.CANCEL,
                        i == 0 ? null : TicketReason.DUPLICATE,
                        "");
                    return true;
                  } catch (RuntimeException e) {
                    if (Race.isLostToAnother(e)) {
                      return false;
                    }
                    throw e;
                  }
                });
    assertThat(won).containsExactlyInAnyOrder(true, false);
    assertThat(view(AGENT, told).version()).isEqualTo(2);
  }

  @Test
  void a_list_is_searched_filtered_and_paged_in_every_order() {
    var site = DB.site(HONGDA, "Annex");
    for (int i = 0; i < 5; i++) {
      open(AGENT, of(HONGDA, site, i % 2 == 0 ? LEAK : null));
    }
    var all = ListQuery.all().where("siteId", site.id().value().toString());
    assertThat(list(all)).hasSize(5);
    assertThat(list(all.where("categoryId", LEAK.toString()))).hasSize(3);
    assertThat(list(all.where("status", "NEW,ON_HOLD"))).hasSize(5);
    assertThat(list(all.where("isOpen", "false"))).isEmpty();
    assertThat(list(all.where("priority", "URGENT"))).isEmpty();
    Paging.everyOrderPagesThrough(
        List.of(
            "number",
            "subject",
            "status",
            "priority",
            "channel",
            "openedAt",
            "createdAt",
            "resolvedAt"),
        query -> JPA.call(() -> DB.tickets.page(Reach.ALL, query)),
        t -> t.id());
  }

  @Test
  void a_file_in_foreign_columns_comes_in_once() {
    var mapping =
        ColumnMapping.of(
            List.of("reference=unique_key", "subject=complaint_type", "openedAt=created_date"),
            List.of("customerNumber=T-1", "siteName=Tower", "categoryCode=LEAK"));
    var csv =
        """
        unique_key,created_date,closed_date,complaint_type
        695,2026-06-28T02:02:30.000,,Noise - Residential
        696,2026-06-28T14:00:00Z,,Leak
        """;
    var dry = bring(csv, mapping, true);
    assertThat(List.of(dry.rows(), dry.created(), dry.errors().size())).containsExactly(2, 2, 0);
    assertThat(events).hasSize(2); // rehearsed, and rolled back with the rest
    events.clear();
    assertThat(bring(csv, mapping, false).created()).isEqualTo(2);
    assertThat(events).hasSize(2).allMatch(TicketOpened.class::isInstance);
    assertThat(bring(csv, mapping, false).unchanged()).isEqualTo(2);
    var list =
        list(
            ListQuery.all()
                .where("channel", "IMPORT")
                .where("siteId", TOWER.id().value().toString()));
    assertThat(list)
        .extracting(TicketView::reference, TicketView::subject, TicketView::openedAt)
        .containsExactly(
            tuple("696", "Leak", Instant.parse("2026-06-28T14:00:00Z")),
            tuple("695", "Noise - Residential", Instant.parse("2026-06-28T06:02:30Z")));
  }

  @Test
  void an_export_comes_back_unchanged_also_of_closed_tickets() throws IOException {
    var told = open(AGENT, of(ACME, TOWER, LEAK));
    move(AGENT, told, TicketAct.CANCEL, TicketReason.WITHDRAWN, "");
    var rows = JPA.call(() -> service.export(BOSS, ListQuery.all())).items();
    var out = new ByteArrayOutputStream();
    CsvExport.write(out, TicketRow.class, List.of(), rows);
    var report = bring(out.toString(UTF_8), ColumnMapping.NONE, true);
    assertThat(report.errors()).isEmpty();
    assertThat(report.unchanged()).isEqualTo(report.rows()).isPositive();
  }

  @Test
  void references_are_exact_and_never_merge_two_tickets() {
    var head = "customerNumber,subject,reference\n";
    var two = head + "T-2,First,cuI\nT-2,Second,cUI\n";
    assertThat(bring(two, ColumnMapping.NONE, false).created()).isEqualTo(2);
    assertThat(bring(two, ColumnMapping.NONE, false).unchanged()).isEqualTo(2);
    var twice = bring(head + "T-2,A,NEW-1\nT-2,B,NEW-1\n", ColumnMapping.NONE, true);
    assertThat(twice.errors()).extracting("line").containsExactly(3);
    for (int i = 0; i < 2; i++) {
      open(AGENT, withReference("PO-1"));
    }
    var ambiguous = bring(head + "T-2,C,PO-1\n", ColumnMapping.NONE, true);
    assertThat(ambiguous.errors()).extracting("code").containsExactly("ambiguous");
  }

  @Test
  void of_two_imports_at_once_one_creates() throws Exception {
    var csv = "customerNumber,subject,reference\nT-2,Race,RACE-1\n";
    var reports = Race.of(4, i -> () -> bring(csv, ColumnMapping.NONE, false).created());
    assertThat(reports.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
  }

  @Test
  void a_ticket_stays_editable_after_its_asset_has_moved() {
    var asset = DB.asset(TOWER, "MOVED-1");
    var told = open(AGENT, withAsset(TOWER, asset.id().value()));
    var annex = DB.site(ACME, "Moved to");
    JPA.run(
        () ->
            DB.assets
                .get(Reach.ALL, asset.id())
                .change(ACME.id(), AssetMother.fields(annex.id(), "MOVED-1", null)));
    var changed =
        JPA.call(
            () ->
                service.change(
                    new ChangeTicket(AGENT, id(told), 1, withAsset(TOWER, asset.id().value()))));
    assertThat(changed.siteName()).isEqualTo("Tower");
  }

  @Test
  void the_most_urgent_come_first() {
    var site = DB.site(HONGDA, "Ranks");
    for (var priority : List.of(Priority.NORMAL, Priority.LOW, Priority.URGENT, Priority.HIGH)) {
      open(AGENT, ranked(site, priority));
    }
    var query =
        new ListQuery("", "priority", Map.of("siteId", site.id().value().toString()), 3, null);
    assertThat(Paging.all(query, q -> JPA.call(() -> service.list(AGENT, q))))
        .extracting(TicketView::priority)
        .containsExactly(Priority.URGENT, Priority.HIGH, Priority.NORMAL, Priority.LOW);
  }

  private static TicketFields ranked(Site site, Priority priority) {
    return new TicketFields(
        null, null, null, site.id().value(), null, null, priority, null, "Leak", "", List.of());
  }

  private static TicketFields withReference(String reference) {
    return new TicketFields(
        reference, HONGDA.id().value(), null, null, null, null, null, null, "Leak", "", List.of());
  }

  @Test
  void errors_of_a_file_are_told_by_line_and_nothing_comes_in() {
    var csv =
        """
        customerNumber,siteName,categoryCode,subject,preferredWindows,number
        T-1,Tower,LEAK,Good,,
        T-1,Nowhere,LEAK,Bad site,,
        T-9,,,No customer,,
        T-1,Tower,NO-SUCH,No category,,
        T-1,Tower,LEAK,Bad window,tomorrow,
        T-1,Tower,LEAK,,,
        T-1,Tower,LEAK,No ticket,,T-999999
        """;
    var report = bring(csv, ColumnMapping.NONE, true);
    assertThat(report.errors())
        .extracting(e -> e.line() + " " + e.column())
        .containsExactly(
            "3 siteName",
            "4 customerNumber",
            "5 categoryCode",
            "6 preferredWindows",
            "7 subject",
            "8 number");
    var before = list(ListQuery.all()).size();
    assertRefused("import/has-errors", () -> bring(csv, ColumnMapping.NONE, false));
    assertThat(list(ListQuery.all())).hasSize(before);
  }

  private ImportReport bring(String csv, ColumnMapping mapping, boolean dryRun) {
    return imports.run(BOSS, csv.getBytes(UTF_8), mapping, dryRun);
  }

  private List<TicketView> list(ListQuery query) {
    return JPA.call(() -> service.list(AGENT, query)).items();
  }

  private static TicketFields of(
      @Nullable Customer customer, @Nullable Site site, @Nullable UUID category) {
    return TicketMother.of(
        customer == null ? null : customer.id().value(),
        site == null ? null : site.id().value(),
        category,
        "Leak");
  }

  private static TicketFields withAsset(Site site, UUID asset) {
    return new TicketFields(
        null, null, null, site.id().value(), asset, LEAK, null, null, "Leak", "", List.of());
  }

  private static TicketFields withContact(Customer customer, UUID contact) {
    return new TicketFields(
        null, customer.id().value(), contact, null, null, LEAK, null, null, "Leak", "", List.of());
  }

  private TicketView open(Actor actor, TicketFields fields) {
    return JPA.call(() -> service.open(new OpenTicket(actor, fields)));
  }

  private TicketView view(Actor actor, TicketView ticket) {
    return JPA.call(() -> service.view(actor, id(ticket)));
  }

  private TicketView move(
      Actor actor, TicketView ticket, TicketAct act, @Nullable TicketReason reason, String note) {
    return JPA.call(
        () -> service.move(new MoveTicket(actor, id(ticket), ticket.version(), act, reason, note)));
  }

  private TicketMessageView write(Actor actor, TicketView ticket, String text, boolean internal) {
    var ticking = service(Clock.systemUTC()); // messages of one instant have no order
    return JPA.call(() -> ticking.write(new WriteMessage(actor, id(ticket), text, internal)));
  }

  private List<String> texts(Actor actor, TicketView ticket) {
    return JPA.call(() -> service.messages(actor, id(ticket), ListQuery.all())).items().stream()
        .map(TicketMessageView::text)
        .toList();
  }

  private static TicketId id(TicketView ticket) {
    return new TicketId(ticket.id());
  }

  private static void assertRefused(String type, Supplier<?> act) {
    assertThatThrownBy(() -> JPA.call(act::get))
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  private static void assertField(String field, Supplier<?> act) {
    assertThatThrownBy(() -> JPA.call(act::get))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.fieldErrors()).extracting("field").containsExactly(field));
  }
}
