package org.waymend.workorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.waymend.workforce.WorkforceReference;
import org.waymend.workorder.DeclineReason;
import org.waymend.workorder.VisitDeclined;
import org.waymend.workorder.VisitWorkView.DeclineView;

/** Who said no to a visit, and why; it never changes. */
@Entity
@Table(name = "visit_decline")
public class VisitDecline {
  @Id private UUID id;

  @Column(name = "visit_id")
  private UUID visitId;

  @Column(name = "engineer_id")
  private UUID engineerId;

  @Enumerated(EnumType.STRING)
  private DeclineReason reason;

  private String note;

  @Column(name = "declined_at")
  private Instant declinedAt;

  @SuppressWarnings("NullAway.Init")
  protected VisitDecline() {} // JPA

  public static VisitDecline of(UUID id, VisitDeclined event, String note) {
    var decline = new VisitDecline();
    decline.id = id;
    decline.visitId = event.aggregateId();
    decline.engineerId = event.engineerId();
    decline.reason = event.reason();
    decline.note = note;
    decline.declinedAt = event.at();
    return decline;
  }

  public UUID visitId() {
    return visitId;
  }

  public UUID engineerId() {
    return engineerId;
  }

  public DeclineView view(Map<UUID, WorkforceReference> engineers) {
    var engineer = engineers.get(engineerId);
    return new DeclineView(
        engineerId, engineer == null ? "" : engineer.name(), reason, note, declinedAt);
  }
}
