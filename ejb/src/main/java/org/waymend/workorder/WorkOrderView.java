package org.waymend.workorder;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.VersionedView;
import org.waymend.ticket.Priority;

/**
 * A work order. Texts are empty when there is nothing to say.
 *
 * @param number for people, WO-000123
 * @param summary what is to be done, in a line
 * @param crewSize engineers who come together
 * @param sequence visits that follow each other; null for none
 * @param labourMinutes measured time on site of its visits, each in started minutes
 * @param visits oldest first
 */
public record WorkOrderView(
    UUID id,
    long version,
    String number,
    UUID ticketId,
    String ticketNumber,
    UUID customerId,
    String customerName,
    UUID siteId,
    String siteName,
    String siteAddress,
    @Nullable UUID assetId,
    String assetName,
    UUID categoryId,
    String categoryCode,
    String categoryName,
    Priority priority,
    WorkOrderStatus status,
    @Nullable WorkOrderReason statusReason,
    String statusNote,
    String summary,
    String instructions,
    int serviceDurationMinutes,
    List<NeededSkillView> skills,
    List<NeededPartView> parts,
    List<TaskView> tasks,
    int crewSize,
    @Nullable VisitSequence sequence,
    List<OrderedVisit> visits,
    @Nullable UUID territoryId,
    String territoryName,
    long labourMinutes,
    List<WorkOrderAct> possibleActs,
    Instant createdAt,
    @Nullable Instant completedAt)
    implements VersionedView {

  /**
   * A visit of the work order, in short.
   *
   * @param group null for a visit on its own
   */
  public record OrderedVisit(
      UUID id,
      String number,
      VisitStatus status,
      @Nullable VisitGroupView group,
      @Nullable UUID engineerId,
      String engineerName,
      @Nullable Instant startsAt,
      @Nullable Instant endsAt) {}
}
