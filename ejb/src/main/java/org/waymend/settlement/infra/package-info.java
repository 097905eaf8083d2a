/** Settlement's tables, and the outbox's target that prices visits. */
@NullMarked
package org.waymend.settlement.infra;

import org.jspecify.annotations.NullMarked;
