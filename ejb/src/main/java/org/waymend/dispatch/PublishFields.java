package org.waymend.dispatch;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a plan to publish.
 *
 * @param visitIds these visits only; null for all
 */
public record PublishFields(@Nullable List<UUID> visitIds) {}
