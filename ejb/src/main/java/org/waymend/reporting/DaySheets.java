package org.waymend.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymend.asset.AssetDirectory;
import org.waymend.asset.AssetDirectory.AssetPlate;
import org.waymend.customer.ContactCard;
import org.waymend.customer.CustomerDirectory;
import org.waymend.customer.CustomerId;
import org.waymend.inventory.PartDirectory;
import org.waymend.inventory.PartRef;
import org.waymend.reports.DaySheet;
import org.waymend.reports.DaySheet.Needed;
import org.waymend.reports.DaySheet.Stop;
import org.waymend.reports.DaySheet.Taken;
import org.waymend.reports.DaySheetPrinter;
import org.waymend.reports.DaySheetWorkbook;
import org.waymend.reports.ServiceReport.Span;
import org.waymend.shared.DomainException;
import org.waymend.shared.PublicAddress;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.transaction.Transactions;
import org.waymend.ticket.AskedOnTicket;
import org.waymend.ticket.TicketDirectory;
import org.waymend.workforce.RosterDirectory;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workorder.MyDayService;
import org.waymend.workorder.MyDayView;
import org.waymend.workorder.NeededPartView;
import org.waymend.workorder.VisitView;

/** Prints an engineer's day; printing is outside the transaction that reads. */
@ApplicationScoped
public class DaySheets {
  private final DaySheetPrinter printer = new DaySheetPrinter();
  private MyDayService days;
  private RosterDirectory roster;
  private WorkforceDirectory workforce;
  private TicketDirectory tickets;
  private CustomerDirectory customers;
  private AssetDirectory assets;
  private PartDirectory parts;
  private HouseLetterhead letterhead;
  private PublicAddress address;
  private Transactions transactions;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  protected DaySheets() {} // container

  @Inject
  DaySheets(
      MyDayService days,
      RosterDirectory roster,
      WorkforceDirectory workforce,
      TicketDirectory tickets,
      CustomerDirectory customers,
      AssetDirectory assets,
      PartDirectory parts,
      HouseLetterhead letterhead,
      PublicAddress address,
      Transactions transactions,
      Access access) {
    this.days = days;
    this.roster = roster;
    this.workforce = workforce;
    this.tickets = tickets;
    this.customers = customers;
    this.assets = assets;
    this.parts = parts;
    this.letterhead = letterhead;
    this.address = address;
    this.transactions = transactions;
    this.access = access;
  }

  /**
   * Whose day.
   *
   * @param on null for today
   */
  public record Day(UUID engineerId, @Nullable LocalDate on) {}

  /**
   * @param language of the paper: Chinese, else English
   * @throws DomainException {@code engineer/unknown} when absent or out of reach
   */
  public PrintedReport pdf(Actor actor, Day day, Locale language) {
    var sheet = read(actor, day, language);
    return PrintedReport.pdf(name(sheet), printer.print(language, letterhead.now(), sheet));
  }

  /**
   * @throws DomainException as {@link #pdf}
   */
  public PrintedReport xlsx(Actor actor, Day day, Locale language) {
    var sheet = read(actor, day, language);
    return PrintedReport.xlsx(name(sheet), DaySheetWorkbook.of(language, sheet));
  }

  private static String name(DaySheet sheet) {
    var number = sheet.engineerNumber().replaceAll("[^A-Za-z0-9._-]", "_");
    return "day-sheet-" + number + "-" + sheet.on();
  }

  private DaySheet read(Actor actor, Day day, Locale language) {
    access.check(actor, "day-sheet.view");
    return transactions.call(() -> sheet(days.view(actor, day.on(), day.engineerId()), language));
  }

  /** What stands around the visits of a day, each by its id. */
  private record Around(
      Map<UUID, AskedOnTicket> asked,
      Map<UUID, ContactCard> contacts,
      Map<UUID, AssetPlate> assets,
      Map<UUID, PartRef> parts,
      boolean isChinese) {

    String name(UUID part) {
      var ref = Objects.requireNonNull(parts.get(part));
      return isChinese ? ref.nameZh() : ref.nameEn();
    }
  }

  private DaySheet sheet(MyDayView day, Locale language) {
    var visits = day.visits();
    var asked = tickets.asked(distinct(visits, VisitView::ticketId));
    var around =
        new Around(
            asked,
            customers.contactCards(distinct(asked.values(), AskedOnTicket::contactId)),
            assets.plates(distinct(visits, VisitView::assetId)),
            parts.find(
                visits.stream()
                    .flatMap(visit -> visit.parts().stream())
                    .map(NeededPartView::partId)
                    .distinct()
                    .toList()),
            ServiceReportFacts.isChinese(language));
    var engineer = workforce.engineers(List.of(day.engineerId())).get(day.engineerId());
    var van = day.van();
    return new DaySheet(
        day.on(),
        ZoneId.of(day.zone()),
        day.engineerName(),
        engineer == null ? "" : engineer.code(),
        shifts(day),
        van == null ? "" : van.locationCode(),
        visits.stream().map(visit -> stop(visit, around)).toList(),
        taken(day, around));
  }

  private static <T> List<UUID> distinct(Collection<T> some, Function<T, @Nullable UUID> id) {
    return some.stream().map(id).flatMap(Stream::ofNullable).distinct().toList();
  }

  private List<Span> shifts(MyDayView day) {
    var zone = ZoneId.of(day.zone());
    var from = day.on().atStartOfDay(zone).toInstant();
    var until = day.on().plusDays(1).atStartOfDay(zone).toInstant();
    return roster.shifts(from, until).stream()
        .filter(shift -> shift.engineerId().equals(day.engineerId()))
        .map(shift -> new Span(shift.startsAt(), shift.endsAt()))
        .toList();
  }

  private Stop stop(VisitView visit, Around around) {
    var startsAt = visit.startsAt();
    var endsAt = visit.endsAt();
    var assetId = visit.assetId();
    var plate = assetId == null ? null : around.assets().get(assetId);
    return new Stop(
        visit.number(),
        startsAt == null || endsAt == null ? null : new Span(startsAt, endsAt),
        ZoneId.of(visit.timeZone()),
        visit.customerName(),
        visit.siteName(),
        visit.siteAddress(),
        visit.accessNotes(),
        contact(visit, around),
        plate == null
            ? ""
            : joined(
                plate.tag(),
                plate.name(),
                (plate.manufacturer() + " " + plate.model()).strip(),
                plate.serialNumber()),
        visit.priority().name(),
        visit.windows().stream().map(w -> new Span(w.startsAt(), w.endsAt())).toList(),
        visit.travelSeconds(),
        visit.travelMetres(),
        visit.summary(),
        visit.instructions(),
        visit.note(),
        visit.tasks().stream()
            .map(task -> around.isChinese() ? task.textZh() : task.textEn())
            .toList(),
        visit.parts().stream()
            .map(
                part ->
                    new Needed(
                        part.partNumber(),
                        around.name(part.partId()),
                        part.quantity(),
                        part.unit().name()))
            .toList(),
        address.link("/app/engineer/visits/" + visit.id()));
  }

  /** Who speaks on the ticket, else the customer's own number. */
  private String contact(VisitView visit, Around around) {
    var asked = around.asked().get(visit.ticketId());
    var id = asked == null ? null : asked.contactId();
    var card = id == null ? ContactCard.NONE : around.contacts().getOrDefault(id, ContactCard.NONE);
    return joined(
        card.name(),
        card.phone().isEmpty()
            ? customers.phone(new CustomerId(visit.customerId()))
            : card.phone());
  }

  private static String joined(String... texts) {
    return Stream.of(texts).filter(text -> !text.isBlank()).collect(Collectors.joining(" · "));
  }

  /** What the visits that are not over need together, and what of it lies in the van. */
  private static List<Taken> taken(MyDayView day, Around around) {
    var needs = new TreeMap<String, List<NeededPartView>>();
    day.visits().stream()
        .filter(visit -> !visit.status().isDone())
        .flatMap(visit -> visit.parts().stream())
        .forEach(
            part -> needs.computeIfAbsent(part.partNumber(), n -> new ArrayList<>()).add(part));
    return needs.values().stream()
        .map(
            same -> {
              var part = same.get(0);
              return new Taken(
                  part.partNumber(),
                  around.name(part.partId()),
                  same.stream()
                      .map(NeededPartView::quantity)
                      .reduce(BigDecimal.ZERO, BigDecimal::add),
                  part.unit().name(),
                  inVan(day, part.partId()));
            })
        .toList();
  }

  private static @Nullable BigDecimal inVan(MyDayView day, UUID part) {
    var van = day.van();
    return van == null
        ? null
        : van.parts().stream()
            .filter(line -> line.partId().equals(part))
            .map(MyDayView.VanPartView::onHand)
            .findFirst()
            .orElse(BigDecimal.ZERO);
  }
}
