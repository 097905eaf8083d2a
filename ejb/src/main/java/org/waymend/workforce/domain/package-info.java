/** Rules of engineers, their skills and their working time; geometry of territories. */
@NullMarked
package org.waymend.workforce.domain;

import org.jspecify.annotations.NullMarked;
