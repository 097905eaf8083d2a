/** Who acts, with which roles, and what the role matrix lets them reach. */
@NullMarked
package org.waymend.shared.access;

import org.jspecify.annotations.NullMarked;
