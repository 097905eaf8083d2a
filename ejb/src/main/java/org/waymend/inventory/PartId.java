package org.waymend.inventory;

import java.util.UUID;

/** Id of a part. */
public record PartId(UUID value) {}
