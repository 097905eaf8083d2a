package org.waymend.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waymend.workorder.domain.Visits;

/**
 * What other features look up about visits that are over. It asks for no permission: they have
 * checked their own and answer only what their actor reaches.
 */
@ApplicationScoped
public class FinishedVisits {
  /** How many visits one engineer completed for one customer. */
  public record FinishedCount(UUID engineerId, UUID customerId, long visits) {}

  /** A completed visit, as far as figures go. */
  public record EndedVisit(UUID id, UUID engineerId, UUID siteId, Instant endedAt) {}

  private Visits visits;

  @SuppressWarnings("NullAway.Init")
  protected FinishedVisits() {} // container

  @Inject
  public FinishedVisits(Visits visits) {
    this.visits = visits;
  }

  /** Visit id → number for people; unknown ids are left out. */
  public Map<UUID, String> numbers(Collection<UUID> ids) {
    return visits.numbers(ids);
  }

  /**
   * Completed visits that ended in the time.
   *
   * @param until exclusive
   */
  public List<FinishedCount> counts(Instant from, Instant until) {
    return visits.countCompleted(from, until);
  }

  /**
   * The completed visits that ended in the time.
   *
   * @param until exclusive
   */
  public List<EndedVisit> completed(Instant from, Instant until) {
    return visits.listCompleted(from, until);
  }
}
