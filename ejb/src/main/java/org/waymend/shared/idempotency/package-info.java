/** Retries without a second effect (INV2, rule 1). */
@NullMarked
package org.waymend.shared.idempotency;

import org.jspecify.annotations.NullMarked;
