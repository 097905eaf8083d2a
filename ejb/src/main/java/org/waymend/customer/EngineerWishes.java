package org.waymend.customer;

import java.util.Set;
import java.util.UUID;

/** Which engineers a customer would like, and which never again. */
public record EngineerWishes(Set<UUID> preferred, Set<UUID> banned) {}
