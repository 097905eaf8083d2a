/** Ratings on the database. */
@NullMarked
package org.waymend.rating.infra;

import org.jspecify.annotations.NullMarked;
