/**
 * The hard rules, checked without any framework: by the solver on every route, and by the domain
 * when a dispatcher assigns by hand. Also tells a route's times and why a visit fits nowhere.
 */
@NullMarked
package org.waymend.optimizer.rules;

import org.jspecify.annotations.NullMarked;
