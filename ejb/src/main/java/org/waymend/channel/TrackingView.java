package org.waymend.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.ticket.TicketStatus;
import org.waymend.workorder.ArrivalWindow;
import org.waymend.workorder.VisitStatus;

/**
 * What a customer without an account may know about one ticket: no other people, no notes of the
 * house, no place but the own one.
 *
 * @param solution how it was solved; empty unless it is
 * @param photos ids of the photos that belong to it
 */
public record TrackingView(
    UUID ticketId,
    String number,
    TicketStatus status,
    String subject,
    String solution,
    Instant openedAt,
    List<TrackedVisit> visits,
    List<TrackedMessage> messages,
    List<UUID> photos) {

  /**
   * A visit.
   *
   * @param engineerName first name only; empty while nobody is to come
   * @param timeZone IANA zone of the site
   * @param windows what was promised; empty for any time
   * @param startsAt planned arrival; null while unplanned
   * @param moved from when the time moved, and why; null if it never did
   * @param isPhotoThere true if there is a photo of the engineer
   * @param approach while the engineer is on the way; null otherwise
   * @param parts where the parts are that it needs
   * @param isRatable true if it can be rated now and nobody has
   */
  public record TrackedVisit(
      UUID id,
      String number,
      VisitStatus status,
      String engineerName,
      String timeZone,
      List<ArrivalWindow> windows,
      @Nullable Instant startsAt,
      @Nullable MovedVisit moved,
      boolean isPhotoThere,
      @Nullable Approach approach,
      TrackedParts parts,
      @Nullable Instant arrivedAt,
      @Nullable Instant endedAt,
      boolean isRatable) {

    /** True once it is over and there is a service report. */
    public boolean isReported() {
      return VisitStatus.REPORTED.contains(status);
    }

    /** True while an engineer can still come and scan the customer's code. */
    public boolean isExpected() {
      return startsAt != null
          && (status == VisitStatus.DISPATCHED
              || status == VisitStatus.ACCEPTED
              || status == VisitStatus.TRAVELLING);
    }
  }

  /** Where the parts are that a visit needs. */
  public enum TrackedParts {
    /** It needs none, or nobody is to come. */
    NONE,
    /** All of them lie in the engineer's van, held for this visit. */
    IN_VAN,
    /** The engineer fetches the rest before. */
    NOT_YET
  }

  /**
   * A message of the conversation.
   *
   * @param isFromCustomer otherwise it is the house's
   */
  public record TrackedMessage(boolean isFromCustomer, String text, Instant createdAt) {}
}
