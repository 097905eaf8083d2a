@NullMarked
package org.waymend.shared;

import org.jspecify.annotations.NullMarked;
