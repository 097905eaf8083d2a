/**
 * What the optimizer returns: every visit is on a route with its times, or unassigned with its
 * reason. Same units as the problem.
 */
@NullMarked
package org.waymend.optimizer.plan;

import org.jspecify.annotations.NullMarked;
