package org.waymend.workorder;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.asset.AssetDirectory.AssetPlate;
import org.waymend.customer.ContactCard;
import org.waymend.inventory.PartRef;
import org.waymend.inventory.Quantity;
import org.waymend.ticket.AskedOnTicket;
import org.waymend.ticket.CategoryRef;

/**
 * A visit that is over, with all that was asked, found, done and left: what a service report says.
 *
 * @param contact of the ticket; empty texts if it names none
 * @param asset empty texts without one
 * @param used less what came back
 * @param note what was done, in the engineer's words
 * @param labourMinutes measured time on site, started minutes
 * @param photos attachments that the customer may see, oldest first
 * @param signatureId an attachment; null if nobody signed
 */
public record VisitRecord(
    VisitView visit,
    AskedOnTicket asked,
    CategoryRef category,
    ContactCard contact,
    AssetPlate asset,
    List<Used> used,
    String note,
    @Nullable Long labourMinutes,
    List<UUID> photos,
    String signedBy,
    @Nullable UUID signatureId,
    @Nullable NoSignatureReason noSignatureReason) {
  public VisitRecord {
    used = List.copyOf(used);
    photos = List.copyOf(photos);
  }

  /** A part and how much of it. */
  public record Used(PartRef part, Quantity quantity) {}
}
