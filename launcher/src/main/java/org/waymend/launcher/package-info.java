/**
 * The command line behind {@code ./waymend}. It starts, stops and checks the system from outside:
 * over REST and JDBC, never through the application's own services.
 */
@NullMarked
package org.waymend.launcher;

import org.jspecify.annotations.NullMarked;
