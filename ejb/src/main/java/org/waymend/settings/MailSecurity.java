package org.waymend.settings;

/** How the connection to the mail server is kept private. */
public enum MailSecurity {
  /** Not at all; only inside a trusted network. */
  NONE,
  /** Starts in the clear and must turn to TLS. */
  STARTTLS,
  /** TLS from the first byte. */
  TLS
}
