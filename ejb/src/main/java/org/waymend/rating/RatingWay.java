package org.waymend.rating;

import org.waymend.shared.token.TokenPurpose;

/** How the customer came to rate. Kept in the database, so never renamed. */
public enum RatingWay {
  /** By the link of the mail. */
  LINK_MAIL(TokenPurpose.RATING_MAIL),
  /** By the link or the code of the tracking page. */
  TRACKING_PAGE(TokenPurpose.RATING_PAGE),
  /** By the code on the engineer's phone, on a device of the customer's. */
  ENGINEER_QR(TokenPurpose.RATING_QR),
  /** On the engineer's phone, which scanned the customer's own code before. */
  HAND_OVER(TokenPurpose.RATING_HAND_OVER),
  /** By the code or the link on the service report, which the engineer can print too. */
  REPORT(TokenPurpose.RATING_REPORT);

  private final TokenPurpose purpose;

  RatingWay(TokenPurpose purpose) {
    this.purpose = purpose;
  }

  TokenPurpose purpose() {
    return purpose;
  }

  /** Only whoever has the customer's mail or page has such a code. */
  boolean isOfTheCustomer() {
    return this == LINK_MAIL || this == TRACKING_PAGE;
  }
}
