package org.waymend.settlement;

import java.util.UUID;

/** Id of an export batch. */
public record ExportBatchId(UUID value) {}
