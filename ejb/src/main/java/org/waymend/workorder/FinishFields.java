package org.waymend.workorder;

import org.jspecify.annotations.Nullable;

/**
 * How a visit ends well: with a signature, or with the reason why there is none.
 *
 * @param note what was done, up to 1,000 characters; required with the reason OTHER
 * @param signedBy name of who signed, up to 100 characters
 */
public record FinishFields(
    @Nullable String note,
    @Nullable String signedBy,
    @Nullable NoSignatureReason noSignatureReason) {}
