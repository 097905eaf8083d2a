package org.waymend.asset;

import java.util.UUID;

/** Id of an asset. */
public record AssetId(UUID value) {}
