/** Rules of work orders and visits. */
@NullMarked
package org.waymend.workorder.domain;

import org.jspecify.annotations.NullMarked;
