package org.waymend.settlement;

import java.util.UUID;
import org.waymend.shared.access.Actor;

/** What can be asked of {@link RateCardService}. */
public final class RateCardCommands {
  private RateCardCommands() {}

  public record RegisterRateCard(Actor actor, RateCardFields fields) {}

  /** Says something else about it, but for what never changes. */
  public record ChangeRateCard(
      Actor actor, RateCardId id, long expectedVersion, RateCardFields fields) {}

  /** Adds terms that hold from a day on. */
  public record AddRateVersion(
      Actor actor, RateCardId id, long expectedVersion, RateVersionFields fields) {}

  /** Takes back terms that nothing was priced with. */
  public record WithdrawRateVersion(
      Actor actor, RateCardId id, long expectedVersion, UUID versionId) {}
}
