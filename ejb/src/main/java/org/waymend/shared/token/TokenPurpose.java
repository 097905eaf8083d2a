package org.waymend.shared.token;

/** What a token is good for. Each has keys of its own; kept in the database, so never renamed. */
public enum TokenPurpose {
  /** Opens a ticket's tracking page; the subject is the ticket. */
  TRACKING,
  /** Confirms a guest's e-mail address; the subject is the draft of the ticket. */
  INTAKE_CONFIRMATION,
  /** Proves that the engineer stands before the customer; the subject is the visit. */
  VISIT_CODE,
  /** Shows that a form came from a page of ours; the subject is a number of its own. */
  FORM,
  /**
   * Lets the customer rate by the link of a mail; the subject is the visit, as for the next four.
   */
  RATING_MAIL,
  /** Lets the customer rate from the tracking page. */
  RATING_PAGE,
  /** Lets the customer rate by the code on the engineer's phone. */
  RATING_QR,
  /** Lets the customer rate on the engineer's phone. */
  RATING_HAND_OVER,
  /** Lets the customer rate by the code on a service report. */
  RATING_REPORT,
  /** Lets the customer change a rating just given; the subject is the rating. */
  RATING_CHANGE,
  /** Brings a mail back to its ticket; the subject is the ticket. Short tags only (ADR-0025). */
  MAIL_REPLY
}
