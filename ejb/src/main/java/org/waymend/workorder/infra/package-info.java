/** Work orders and visits in the database. */
@NullMarked
package org.waymend.workorder.infra;

import org.jspecify.annotations.NullMarked;
