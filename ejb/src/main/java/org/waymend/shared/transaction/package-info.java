/** The transaction boundary, its retries, and idempotent execution. */
@NullMarked
package org.waymend.shared.transaction;

import org.jspecify.annotations.NullMarked;
