/**
 * Plans a day of field service: a {@link org.waymend.optimizer.problem.DispatchProblem} goes in, a
 * {@link org.waymend.optimizer.plan.DispatchPlan} comes out. Owns the search, the hard rules and
 * the travel times; knows nothing of databases, transactions or Jakarta EE.
 */
@NullMarked
package org.waymend.optimizer;

import org.jspecify.annotations.NullMarked;
