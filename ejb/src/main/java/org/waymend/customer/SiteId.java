package org.waymend.customer;

import java.util.UUID;

/** Id of a site. */
public record SiteId(UUID value) {}
