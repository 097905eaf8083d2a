package org.waymend.shared.access;

import java.util.Arrays;
import java.util.Optional;

/** The roles of the glossary. A user has one or more. */
public enum Role {
  CUSTOMER,
  AGENT,
  DISPATCHER,
  ENGINEER,
  STOREKEEPER,
  FINANCE,
  QUALITY,
  MANAGER,
  ADMIN,
  PROVIDER_STAFF;

  /**
   * Names for {@code @RolesAllowed}, JSON and the role matrix; {@link #key()} gives the same text.
   */
  public static final class Names {
    public static final String CUSTOMER = "customer";
    public static final String AGENT = "agent";
    public static final String DISPATCHER = "dispatcher";
    public static final String ENGINEER = "engineer";
    public static final String STOREKEEPER = "storekeeper";
    public static final String FINANCE = "finance";
    public static final String QUALITY = "quality";
    public static final String MANAGER = "manager";
    public static final String ADMIN = "admin";
    public static final String PROVIDER_STAFF = "provider_staff";

    private Names() {}
  }

  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public static Optional<Role> ofKey(String key) {
    return Arrays.stream(values()).filter(r -> r.key().equals(key)).findFirst();
  }
}
