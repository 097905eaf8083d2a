package org.waymend.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.TimeSpans;
import org.waymend.ticket.domain.BacklogCounts;

/**
 * How many tickets were open at an instant, for features that report. It asks for no permission:
 * they have checked their own. A ticket that was reopened counts as open all the time.
 */
@ApplicationScoped
public class TicketBacklog {
  private BacklogCounts counts;

  @SuppressWarnings("NullAway.Init")
  protected TicketBacklog() {} // container

  @Inject
  public TicketBacklog(BacklogCounts counts) {
    this.counts = counts;
  }

  /**
   * Tickets that were opened before, and neither resolved nor closed nor cancelled before, each of
   * the bounds, in their order.
   *
   * @param territory in which the ticket's site lies; null for all tickets
   */
  public List<Long> openAt(TimeSpans spans, @Nullable UUID territory) {
    return counts.openAt(spans, territory);
  }
}
