/**
 * The running system: its data folder, the database, the application server and what keeps them up.
 */
@NullMarked
package org.waymend.launcher.system;

import org.jspecify.annotations.NullMarked;
