/** Ratings, and the arithmetic of their figures. */
@NullMarked
package org.waymend.rating.domain;

import org.jspecify.annotations.NullMarked;
