package org.waymend.outbox;

/** The target did not take the event now; another attempt may succeed. */
public class RetryableDeliveryException extends Exception {
  /**
   * @param reason for the administrator's screen; no secrets, no bodies
   */
  public RetryableDeliveryException(String reason) {
    super(reason);
  }

  public RetryableDeliveryException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
