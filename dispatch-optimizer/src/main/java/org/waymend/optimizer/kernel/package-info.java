/**
 * The inner loop of the search: arrays, no framework. Works on indexes of {@link
 * org.waymend.optimizer.rules.DayTables}; what it costs is what the solver's constraints say.
 */
@NullMarked
package org.waymend.optimizer.kernel;

import org.jspecify.annotations.NullMarked;
