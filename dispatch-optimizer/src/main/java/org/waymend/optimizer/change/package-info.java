/**
 * What happens in the day: typed changes of a dispatch problem, and what of a running plan stays as
 * it is. Owns no search and no clock; knows problems, plans and rules only.
 */
@NullMarked
package org.waymend.optimizer.change;

import org.jspecify.annotations.NullMarked;
