package org.waymend.channel;

/** What to call a sender. */
final class MailNames {
  private MailNames() {}

  /** The name, else the part of the address before the @. */
  static String of(String name, String address) {
    if (!name.isBlank() && !name.equals(address)) {
      return name;
    }
    int at = address.indexOf('@');
    return at > 0 ? address.substring(0, at) : "?";
  }
}
