/** Demo data, loaded once over REST as any client would. */
@NullMarked
package org.waymend.launcher.demo;

import org.jspecify.annotations.NullMarked;
