/** Kernel that every feature stands on: ids, money, time, errors. It owns no table of a feature. */
@NullMarked
package org.waymend.shared;

import org.jspecify.annotations.NullMarked;
