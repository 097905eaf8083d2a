package org.waymend.identity.domain;

/** Hashes passwords so that a stolen table is of little use. */
public interface PasswordHash {
  /** A self-describing hash with a salt of its own. */
  String of(String password);

  /** True if the password is the hash's; takes as long for a hash that nothing matches. */
  boolean matches(String password, String hash);

  /** True if the hash was made with other parameters than today's. */
  boolean isOutdated(String hash);
}
