@NullMarked
package org.waymend.launcher;

import org.jspecify.annotations.NullMarked;
