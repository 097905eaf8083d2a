/** Who calls, whether they may, and the headers that protect them. */
@NullMarked
package org.waymend.web.security;

import org.jspecify.annotations.NullMarked;
