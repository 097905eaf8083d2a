/** JPA behind workforce. */
@NullMarked
package org.waymend.workforce.infra;

import org.jspecify.annotations.NullMarked;
