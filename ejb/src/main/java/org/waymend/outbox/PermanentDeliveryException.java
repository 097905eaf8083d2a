package org.waymend.outbox;

/** The target will never take this event as it is; a person has to look. */
public class PermanentDeliveryException extends Exception {
  /**
   * @param reason for the administrator's screen; no secrets, no bodies
   */
  public PermanentDeliveryException(String reason) {
    super(reason);
  }

  public PermanentDeliveryException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
