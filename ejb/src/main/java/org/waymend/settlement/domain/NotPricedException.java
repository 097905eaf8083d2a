package org.waymend.settlement.domain;

import org.waymend.settlement.OpenReason;

/** Something that a price needs is missing; never leaves the feature. */
public final class NotPricedException extends Exception {
  private final OpenReason reason;

  /**
   * @param detail English, for people
   */
  public NotPricedException(OpenReason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  public OpenReason reason() {
    return reason;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }
}
