/** Named checks of what must be true at every moment, asked over JDBC. */
@NullMarked
package org.waymend.launcher.verify;

import org.jspecify.annotations.NullMarked;
