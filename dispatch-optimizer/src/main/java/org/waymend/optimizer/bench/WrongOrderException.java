package org.waymend.optimizer.bench;

/** What was asked for cannot be run; the message says what to do. */
class WrongOrderException extends RuntimeException {
  WrongOrderException(String message) {
    super(message);
  }
}
