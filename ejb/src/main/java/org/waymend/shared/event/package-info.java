/** Domain events: what a feature says when something has happened. */
@NullMarked
package org.waymend.shared.event;

import org.jspecify.annotations.NullMarked;
