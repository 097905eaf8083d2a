/** Tests of who may do what: the role matrix against the code, and against the running system. */
@NullMarked
package org.waymend.access;

import org.jspecify.annotations.NullMarked;
