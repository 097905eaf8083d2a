/** The one JSON mapper. */
@NullMarked
package org.waymend.shared.json;

import org.jspecify.annotations.NullMarked;
