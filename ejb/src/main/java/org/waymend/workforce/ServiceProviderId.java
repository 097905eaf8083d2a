package org.waymend.workforce;

import java.util.UUID;

/** Id of a service provider. */
public record ServiceProviderId(UUID value) {}
