package org.waymend.shared.lease;

/** The lease ran out before the work was done; the transaction must not commit. */
public class LeaseLostException extends RuntimeException {
  public LeaseLostException(Lease lease) {
    super("Lease " + lease.name() + " with token " + lease.token() + " is no longer held");
  }
}
