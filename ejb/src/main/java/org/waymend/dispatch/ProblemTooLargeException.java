package org.waymend.dispatch;

/** A day that is larger than the operator allows; the message is for people. */
class ProblemTooLargeException extends RuntimeException {
  ProblemTooLargeException(String message) {
    super(message);
  }
}
