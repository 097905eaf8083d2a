/** Tests of the code's structure: the table of features, its arrows, and what is never done. */
@NullMarked
package org.waymend.architecture;

import org.jspecify.annotations.NullMarked;
