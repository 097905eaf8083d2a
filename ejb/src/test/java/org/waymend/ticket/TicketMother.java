package org.waymend.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.ticket.domain.Ticket;
import org.waymend.ticket.domain.TicketNames;
import org.waymend.ticket.domain.TicketParties;

/** Tickets for tests. */
public final class TicketMother {
  public static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
  public static final TicketParties PARTIES =
      new TicketParties(
          new UUID(1, 1), null, new UUID(1, 2), null, new UUID(1, 3), Priority.NORMAL);

  private TicketMother() {}

  public static TicketFields fields(String subject, PreferredWindow... windows) {
    return new TicketFields(
        null, null, null, null, null, null, null, null, subject, "", List.of(windows));
  }

  public static TicketFields of(
      @Nullable UUID customer, @Nullable UUID site, @Nullable UUID category, String subject) {
    return new TicketFields(
        null,
        customer,
        null,
        site,
        null,
        category,
        null,
        null,
        subject,
        "It drips.",
        List.of(new PreferredWindow(NINE, NINE.plus(Duration.ofHours(2)))));
  }

  public static Ticket with(List<PreferredWindow> windows) {
    return open(PARTIES, fields("Leak", windows.toArray(PreferredWindow[]::new)));
  }

  public static Ticket untriaged() {
    return open(
        new TicketParties(new UUID(1, 1), null, null, null, null, Priority.NORMAL), fields("Leak"));
  }

  private static Ticket open(TicketParties parties, TicketFields fields) {
    return Ticket.open(UUID.randomUUID(), "T-000001", parties, Channel.PORTAL, fields, NINE, NINE);
  }

  public static Ticket in(TicketStatus status) {
    var ticket = open(PARTIES, fields("Leak"));
    var way =
        switch (status) {
          case NEW -> List.<TicketAct>of();
          case IN_PROGRESS -> List.of(TicketAct.START);
          case ON_HOLD -> List.of(TicketAct.HOLD);
          case RESOLVED -> List.of(TicketAct.RESOLVE);
          case CLOSED -> List.of(TicketAct.RESOLVE, TicketAct.CLOSE);
          case CANCELLED -> List.of(TicketAct.CANCEL);
        };
    way.forEach(act -> ticket.move(act, reason(act), "words", NINE));
    return ticket;
  }

  /** A reason that fits the act, or null if it takes none. */
  public static @Nullable TicketReason reason(TicketAct act) {
    return act.use() == null ? null : TicketReason.OTHER;
  }

  public static TicketView view(Ticket ticket) {
    return ticket.view(new TicketNames(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of()));
  }
}
