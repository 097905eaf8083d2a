package org.waymend.customer;

import java.util.UUID;

/** Id of a customer. */
public record CustomerId(UUID value) {}
