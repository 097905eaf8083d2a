package org.waymend.settlement.infra;

import java.time.Clock;
import java.util.List;
import org.waymend.outbox.OutboxTarget;
import org.waymend.settings.CompanyView;
import org.waymend.settings.SettingsService;
import org.waymend.settlement.VisitPricing;
import org.waymend.settlement.domain.ChargeLines;
import org.waymend.settlement.domain.Charges;
import org.waymend.settlement.domain.ExportBatches;
import org.waymend.settlement.domain.ExportFiles;
import org.waymend.settlement.domain.RateCards;
import org.waymend.settlement.domain.Statements;
import org.waymend.shared.lease.LeasedTimers;
import org.waymend.shared.persistence.JpaTest;

/** Settlement's plugs on a test database. */
public final class SettlementRepositories {
  private SettlementRepositories() {}

  public static RateCards cards(JpaTest jpa) {
    return new JpaRateCards(jpa.entityManager());
  }

  public static Charges charges(JpaTest jpa) {
    return new JpaCharges(jpa.entityManager());
  }

  public static ChargeLines lines(JpaTest jpa) {
    return new JpaChargeLines(jpa.entityManager());
  }

  public static Statements statements(JpaTest jpa, Clock clock) {
    return new JpaStatements(clock, jpa.entityManager());
  }

  public static ExportBatches exports(JpaTest jpa) {
    return new JpaExportBatches(jpa.entityManager());
  }

  public static ExportFiles files() {
    return new PrintedExportFiles(
        new SettingsService() {
          @Override
          public CompanyView company() {
            return new CompanyView("Test", false, "UTC", "USD", List.of("zh-CN"), "zh-CN");
          }
        });
  }

  /** What the timer does. */
  public static Runnable sweep(JpaTest jpa, VisitPricing pricing, Clock clock) {
    return new SettlementSweep(new LeasedTimers(), charges(jpa), pricing, jpa, clock)::sweep;
  }

  public static OutboxTarget target(JpaTest jpa, VisitPricing pricing) {
    return new SettlementTarget(pricing, jpa);
  }
}
