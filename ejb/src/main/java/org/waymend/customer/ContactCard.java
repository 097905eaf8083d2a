package org.waymend.customer;

/** Whom to call, and how; texts are empty when not known. */
public record ContactCard(String name, String phone) {
  public static final ContactCard NONE = new ContactCard("", "");
}
