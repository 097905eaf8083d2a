package org.waymend.workorder.domain;

import java.util.UUID;
import org.waymend.workorder.VisitGroupKind;

/**
 * The place of a visit in its group.
 *
 * @param position from 1
 */
public record GroupPlace(UUID id, VisitGroupKind kind, int position) {}
