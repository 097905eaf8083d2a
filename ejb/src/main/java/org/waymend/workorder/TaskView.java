package org.waymend.workorder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a work order's checklist.
 *
 * @param isMandatory true if the visit is not complete without it
 * @param note what the engineer wrote beside it
 */
public record TaskView(
    int position,
    String textEn,
    String textZh,
    boolean isMandatory,
    boolean isDone,
    @Nullable Instant doneAt,
    String note) {}
