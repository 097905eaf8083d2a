/** Dispatch problems made of what the house knows, and runs of the optimizer. */
@NullMarked
package org.waymend.dispatch.domain;

import org.jspecify.annotations.NullMarked;
