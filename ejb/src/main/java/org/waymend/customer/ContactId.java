package org.waymend.customer;

import java.util.UUID;

/** Id of a contact. */
public record ContactId(UUID value) {}
