package org.waymend.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.TimeSpans;
import org.waymend.workorder.domain.WorkCounts;

/**
 * Work orders and visits, counted for features that report. It asks for no permission: they have
 * checked their own. A territory is that of the site, unless a method says otherwise; null is all.
 */
@ApplicationScoped
public class WorkFigures {
  /**
   * Work orders that were completed.
   *
   * @param firstTime those that needed one visit
   */
  public record CompletedOrders(long completed, long firstTime) {
    public CompletedOrders plus(CompletedOrders other) {
      return new CompletedOrders(completed + other.completed, firstTime + other.firstTime);
    }
  }

  /**
   * Visits that ended and at which somebody worked.
   *
   * @param minutes labour time, of each visit in started minutes
   */
  public record Labour(long visits, long minutes) {
    public Labour plus(Labour other) {
      return new Labour(visits + other.visits, minutes + other.minutes);
    }
  }

  /** Visits of released work orders that are still to be made or under way. */
  public record OpenVisits(long planned, long unplanned) {}

  private WorkCounts counts;

  @SuppressWarnings("NullAway.Init")
  protected WorkFigures() {} // container

  @Inject
  public WorkFigures(WorkCounts counts) {
    this.counts = counts;
  }

  /** Visits by the span in which they ended. */
  public List<VisitTotals> ended(TimeSpans spans, @Nullable UUID territory) {
    return counts.ended(spans, territory);
  }

  /** Work orders by the span in which they were completed. */
  public List<CompletedOrders> completed(TimeSpans spans, @Nullable UUID territory) {
    return counts.completed(spans, territory);
  }

  /**
   * Work by the span in which its visit ended.
   *
   * @param territory only of engineers who work there, which those do who name none
   */
  public List<Labour> labour(TimeSpans spans, @Nullable UUID territory) {
    return counts.labour(spans, territory);
  }

  /** As they stand now, of those that were asked for before then. */
  public OpenVisits open(Instant createdBefore, @Nullable UUID territory) {
    return counts.open(createdBefore, territory);
  }
}
