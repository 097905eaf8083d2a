/**
 * What the optimizer is given. Times are whole seconds from the horizon's start, distances metres,
 * part quantities thousandths of a piece. Records check themselves when they are made.
 */
@NullMarked
package org.waymend.optimizer.problem;

import org.jspecify.annotations.NullMarked;
