package org.waymend.settlement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.domain.Site;
import org.waymend.inventory.PartId;
import org.waymend.inventory.PartService;
import org.waymend.inventory.PartUnit;
import org.waymend.inventory.PartView;
import org.waymend.inventory.Quantity;
import org.waymend.outbox.OutboxMessage;
import org.waymend.outbox.OutboxTarget;
import org.waymend.settlement.RateCardCommands.AddRateVersion;
import org.waymend.settlement.RateCardCommands.RegisterRateCard;
import org.waymend.settlement.domain.ChargeLines;
import org.waymend.settlement.domain.Charges;
import org.waymend.settlement.domain.ExportBatches;
import org.waymend.settlement.domain.RateCards;
import org.waymend.settlement.domain.Statements;
import org.waymend.settlement.infra.SettlementRepositories;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.workforce.EngineerFields;
import org.waymend.workforce.EngineerId;
import org.waymend.workforce.EngineerService;
import org.waymend.workforce.EngineerView;
import org.waymend.workforce.HomeBase;
import org.waymend.workforce.WorkforceMother;
import org.waymend.workforce.domain.Engineer;
import org.waymend.workorder.ArrivalWay;
import org.waymend.workorder.Assignment;
import org.waymend.workorder.WorkOrderFixture;
import org.waymend.workorder.domain.Visit;

/** Visits that end, rate cards, and what comes of them, on a database of their own. */
public final class SettlementFixture implements AutoCloseable {
  public static final Actor BOSS = WorkOrderFixture.BOSS;

  /** Monday, 10 in the morning in Shanghai. */
  public static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

  public final Ticking clock = new Ticking();
  public final WorkOrderFixture db = new WorkOrderFixture(clock);
  public final RateCards cards = SettlementRepositories.cards(db.jpa);
  public final Charges charges = SettlementRepositories.charges(db.jpa);
  public final ChargeLines lines = SettlementRepositories.lines(db.jpa);
  public final Statements statements = SettlementRepositories.statements(db.jpa, clock);
  public final ExportBatches exports = SettlementRepositories.exports(db.jpa);
  public final Customer acme = db.tickets.customer("S-1", "Acme");
  public final Site tower = db.tickets.site(acme, "Tower");
  public final PartId hose = db.inventory.part("S-P-1", PartUnit.PIECE);
  public final UUID provider = db.inventory.provider("PRO");
  public final UUID ours = engineer("EN-S1", null);
  public final UUID theirs = engineer("EN-S2", provider);

  private final PartyNames names =
      new PartyNames(db.tickets.customerDirectory, db.inventory.directory);
  final VisitPricing pricing =
      new VisitPricing(
          new VisitEvidence(
              db.visitService, new KnownEngineers(), db.inventory.held, new KnownParts()),
          cards,
          charges,
          lines,
          statements,
          names,
          clock);
  public final RateCardService rates = new RateCardService(cards, names, new Access(), clock);
  public final ChargeService charging =
      new ChargeService(charges, lines, statements, cards, names, pricing, new Access());
  public final StatementService months =
      new StatementService(statements, lines, exports, new Access(), db.events::add, clock);
  public final ExportService exporting =
      new ExportService(exports, SettlementRepositories.files(), new Access(), clock);
  public final OutboxTarget target = SettlementRepositories.target(db.jpa, pricing);

  private final UUID category = db.category("S-LEAK", db.skill("S-PLUMBING"), hose.value());
  private final Map<UUID, UUID> providers = new HashMap<>(Map.of(theirs, provider));

  public SettlementFixture() {
    db.inventory.open(hose, db.inventory.van("S-VAN-1", ours), Quantity.of(1000));
    db.inventory.open(hose, db.inventory.van("S-VAN-2", theirs), Quantity.of(1000));
  }

  private UUID engineer(String number, @Nullable UUID employer) {
    var plain = WorkforceMother.engineerFields(number);
    var fields =
        new EngineerFields(
            number,
            plain.name(),
            "",
            "",
            null,
            employer,
            null,
            plain.homeBase(),
            List.of(),
            List.of());
    var engineer = Engineer.register(WorkforceMother.newId(), fields, clock.instant());
    db.jpa.run(() -> db.inventory.workforce.engineers.add(engineer));
    return engineer.id().value();
  }

  /** An active card with one version. */
  public RateCardView card(
      String code, PartyKind kind, @Nullable UUID party, RateVersionFields terms) {
    var made =
        db.jpa.call(
            () ->
                rates.register(
                    new RegisterRateCard(BOSS, SettlementMother.card(code, kind, party))));
    return add(new RateCardId(made.id()), terms);
  }

  public RateCardView add(RateCardId id, RateVersionFields terms) {
    return db.jpa.call(
        () ->
            rates.addVersion(new AddRateVersion(BOSS, id, rates.view(BOSS, id).version(), terms)));
  }

  /** Default cards for all three, from the beginning of the year. */
  public void defaultCards() {
    var from = LocalDate.of(2026, 1, 1);
    card("CUST", PartyKind.CUSTOMER, null, SettlementMother.prices(from));
    card("PROV", PartyKind.PROVIDER, null, SettlementMother.prices(from));
    card("ENG", PartyKind.ENGINEER, null, SettlementMother.commission(from, 1000));
  }

  /** A visit that was worked on for so long from then on, with so many hoses; priced. */
  public UUID finished(UUID engineer, Instant from, Duration work, int hoses) {
    var id = done(engineer, from, work, hoses);
    deliver(id);
    return id;
  }

  /** The same, not priced. */
  public UUID done(UUID engineer, Instant from, Duration work, int hoses) {
    var id = underWay(engineer, from);
    act(id, visit -> visit.startWork(from));
    if (hoses > 0) {
      db.jpa.run(
          () ->
              db.inventory.held.use(id, engineer, hose.value(), Quantity.of(hoses), BOSS, "V", ""));
    }
    act(id, visit -> visit.finish(from.plus(work)));
    return id;
  }

  /** A visit at which nobody was; priced. */
  public UUID missed(UUID engineer, Instant at) {
    var id = underWay(engineer, at);
    act(id, visit -> visit.noShow("", false, at));
    deliver(id);
    return id;
  }

  private UUID underWay(UUID engineer, Instant arrival) {
    var order = db.order(db.ticket(acme, tower, category, "Tap drips"));
    var id = order.visits().get(0).id();
    var plan =
        new Assignment(
            engineer, new UUID(7, 7), arrival, arrival.plusSeconds(3600), 600, 4321, false);
    act(id, visit -> visit.dispatch(plan, arrival.minusSeconds(7200)));
    act(id, visit -> visit.accept(arrival.minusSeconds(7000)));
    act(id, visit -> visit.travel(arrival.minusSeconds(601)));
    act(id, visit -> visit.arrive(ArrivalWay.MANUAL, false, arrival));
    return id;
  }

  private void act(UUID id, Consumer<Visit> act) {
    db.jpa.run(() -> act.accept(Objects.requireNonNull(db.visits.lock(List.of(id)).get(id))));
  }

  /** The outbox brings the end of the visit. */
  public void deliver(UUID visit) {
    try {
      target.deliver(
          new OutboxMessage(UUID.randomUUID(), "VisitFinished", visit, "{}", clock.instant(), 1));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public ChargeView charge(UUID visit, PartyKind party) {
    return db.jpa.call(
        () ->
            charging
                .list(BOSS, query(Map.of("visitId", visit.toString(), "party", party.name())))
                .items()
                .get(0));
  }

  public List<ChargeLineView> linesOf(UUID visit, PartyKind party) {
    return db.jpa.call(
        () ->
            charging
                .lines(BOSS, query(Map.of("visitId", visit.toString(), "party", party.name())))
                .items());
  }

  public List<StatementView> statements(Map<String, String> filters) {
    return db.jpa.call(() -> months.list(BOSS, query(filters)).items());
  }

  public static ListQuery query(Map<String, String> filters) {
    return new ListQuery("", "", filters, 200, null);
  }

  @Override
  public void close() {
    db.close();
  }

  /** A clock that goes on by a second whenever it is asked. */
  public static final class Ticking extends Clock {
    private Instant now = Instant.parse("2026-12-01T09:00:00Z");

    @Override
    public synchronized Instant instant() {
      now = now.plusSeconds(1);
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** Knows of engineers what settlement asks. */
  private final class KnownEngineers extends EngineerService {
    @Override
    public EngineerView view(Actor actor, EngineerId id) {
      return new EngineerView(
          id.value(),
          1,
          "",
          "",
          "",
          "",
          null,
          null,
          providers.get(id.value()),
          null,
          null,
          null,
          new HomeBase(0.0, 0.0, ""),
          List.of(),
          List.of(),
          List.of(),
          true,
          clock.instant());
    }
  }

  private final class KnownParts extends PartService {
    @Override
    public PartView view(Actor actor, PartId id) {
      return db.inventory.parts.get(Reach.ALL, id).view(Map.of());
    }
  }
}
