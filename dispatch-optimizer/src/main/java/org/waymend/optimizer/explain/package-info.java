/**
 * Tells why a plan is as it is and what else it could be: costs by constraint, other engineers,
 * better slots, what would have to change, and two plans side by side. Reads plans and answers;
 * owns no search and no rule. Points are the policy's cost points, times whole seconds from the
 * horizon's start.
 */
@NullMarked
package org.waymend.optimizer.explain;

import org.jspecify.annotations.NullMarked;
