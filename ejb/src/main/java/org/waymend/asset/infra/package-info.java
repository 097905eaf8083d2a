/** JPA behind assets. */
@NullMarked
package org.waymend.asset.infra;

import org.jspecify.annotations.NullMarked;
