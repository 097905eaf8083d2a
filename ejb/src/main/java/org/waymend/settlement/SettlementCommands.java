package org.waymend.settlement;

import org.jspecify.annotations.Nullable;
import org.waymend.shared.access.Actor;

/** What can be asked of {@link ChargeService} and {@link StatementService}. */
public final class SettlementCommands {
  private SettlementCommands() {}

  /**
   * Prices a charge anew, or takes its lines back.
   *
   * @param reason required if there are lines to take back
   */
  public record ActOnCharge(
      Actor actor, ChargeId id, long expectedVersion, @Nullable String reason) {}

  /** Moves a statement on. */
  public record MoveStatement(
      Actor actor, StatementId id, long expectedVersion, StatementAct act) {}
}
