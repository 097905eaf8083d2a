package org.waymend.workorder;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.inventory.PartUnit;

/**
 * What an engineer finds and leaves on site, beside the visit itself. Texts are empty when there is
 * nothing to say.
 *
 * @param contactName whom to call
 * @param assetName what people call it
 * @param usedParts from the van, less what came back
 * @param others visits of the same crew or sequence, by position
 * @param note what was done
 * @param labourMinutes measured time on site, started minutes; null until the end
 * @param signatureId an attachment of the visit
 */
public record VisitWorkView(
    UUID visitId,
    String contactName,
    String contactPhone,
    String assetName,
    String assetTag,
    String assetModel,
    String assetSerialNumber,
    @Nullable ArrivalView arrival,
    List<UsedPartView> usedParts,
    List<DeclineView> declines,
    List<GroupMemberView> others,
    String note,
    @Nullable Long labourMinutes,
    String signedBy,
    @Nullable UUID signatureId,
    @Nullable NoSignatureReason noSignatureReason) {

  /**
   * How the engineer showed to be there.
   *
   * @param distanceMetres from the site; null unless by position
   * @param isFar true if that is too far to be believed without a word
   */
  public record ArrivalView(
      ArrivalWay by,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable Integer accuracyMetres,
      @Nullable Integer distanceMetres,
      boolean isFar,
      String note) {}

  /**
   * @param quantity in the part's unit
   */
  public record UsedPartView(
      UUID partId, String partNumber, String partName, BigDecimal quantity, PartUnit unit) {}

  /** Another visit of the crew or sequence, and who makes it; no name while nobody does. */
  public record GroupMemberView(
      UUID visitId,
      String number,
      int position,
      VisitStatus status,
      String engineerName,
      @Nullable Instant startsAt,
      @Nullable Instant endsAt) {}

  /** Who said no, and why. */
  public record DeclineView(
      UUID engineerId, String engineerName, DeclineReason reason, String note, Instant at) {}
}
