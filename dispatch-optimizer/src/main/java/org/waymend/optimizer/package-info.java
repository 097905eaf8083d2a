@NullMarked
package org.waymend.optimizer;

import org.jspecify.annotations.NullMarked;
