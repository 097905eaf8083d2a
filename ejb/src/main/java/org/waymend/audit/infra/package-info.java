/** Listens to EclipseLink, writes the trail and seals it. */
@NullMarked
package org.waymend.audit.infra;

import org.jspecify.annotations.NullMarked;
