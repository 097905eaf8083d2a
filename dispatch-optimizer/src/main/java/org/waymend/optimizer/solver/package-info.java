/**
 * The OptaPlanner model: constraint streams judge every plan and give its published score, a custom
 * phase runs the inner loop. The only package that knows OptaPlanner.
 */
@NullMarked
package org.waymend.optimizer.solver;

import org.jspecify.annotations.NullMarked;
