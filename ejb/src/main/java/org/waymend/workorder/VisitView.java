package org.waymend.workorder;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.VersionedView;
import org.waymend.ticket.Priority;

/**
 * A visit, with what its work order, ticket and site say about it. Texts are empty when there is
 * nothing to say.
 *
 * @param number for people, WO-000123-1
 * @param latitude degrees, WGS-84
 * @param longitude degrees, WGS-84
 * @param timeZone IANA zone of the site
 * @param parts to be in the van; in a crew or a sequence only of its first visit
 * @param group the crew or sequence that it belongs to; null for a visit on its own
 * @param windows arrival windows: the service starts in one of them; none for any time
 * @param startsAt planned start of the service; null while unplanned
 * @param travelSeconds planned drive to it
 * @param isTravelEstimated true if the drive is an estimate and not from the road network
 * @param isPinned true if the optimizer must not move it
 */
public record VisitView(
    UUID id,
    long version,
    String number,
    UUID workOrderId,
    String workOrderNumber,
    UUID ticketId,
    String ticketNumber,
    UUID customerId,
    String customerName,
    UUID siteId,
    String siteName,
    String siteAddress,
    String accessNotes,
    double latitude,
    double longitude,
    String timeZone,
    @Nullable UUID territoryId,
    String territoryName,
    @Nullable UUID assetId,
    String assetName,
    UUID categoryId,
    String categoryCode,
    String categoryName,
    Priority priority,
    String summary,
    String instructions,
    int serviceDurationMinutes,
    List<NeededSkillView> skills,
    List<NeededPartView> parts,
    List<TaskView> tasks,
    @Nullable VisitGroupView group,
    List<ArrivalWindow> windows,
    String note,
    VisitStatus status,
    @Nullable String statusReason,
    String statusNote,
    @Nullable UUID engineerId,
    String engineerNumber,
    String engineerName,
    @Nullable UUID shiftId,
    @Nullable Instant startsAt,
    @Nullable Instant endsAt,
    @Nullable Integer travelSeconds,
    @Nullable Integer travelMetres,
    boolean isTravelEstimated,
    boolean isPinned,
    @Nullable Instant acceptedAt,
    @Nullable Instant travelStartedAt,
    @Nullable Instant arrivedAt,
    @Nullable Instant workStartedAt,
    @Nullable Instant endedAt,
    List<VisitAct> possibleActs,
    Instant createdAt)
    implements VersionedView {}
