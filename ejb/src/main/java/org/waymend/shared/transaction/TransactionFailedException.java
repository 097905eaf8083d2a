package org.waymend.shared.transaction;

/** The transaction could not be committed; its causes tell why. */
public class TransactionFailedException extends RuntimeException {
  public TransactionFailedException(Throwable cause) {
    super("The transaction was not committed: " + cause.getMessage(), cause);
  }
}
