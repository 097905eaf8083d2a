/** Measurements on a running system. */
@NullMarked
package org.waymend.launcher.bench;

import org.jspecify.annotations.NullMarked;
