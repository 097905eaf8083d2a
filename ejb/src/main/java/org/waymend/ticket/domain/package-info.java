/** Rules of categories. */
@NullMarked
package org.waymend.ticket.domain;

import org.jspecify.annotations.NullMarked;
