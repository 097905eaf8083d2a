/**
 * Tickets, which are customers' issues; so far only their categories. It does not own skills and
 * parts, which categories name.
 */
@NullMarked
package org.waymend.ticket;

import org.jspecify.annotations.NullMarked;
