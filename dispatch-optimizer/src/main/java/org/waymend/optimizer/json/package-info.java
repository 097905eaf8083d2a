/** Problem and plan as one JSON document in the format of {@code docs/plan-format.md}. */
@NullMarked
package org.waymend.optimizer.json;

import org.jspecify.annotations.NullMarked;
