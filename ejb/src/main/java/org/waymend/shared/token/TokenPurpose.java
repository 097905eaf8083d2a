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
  FORM
}
