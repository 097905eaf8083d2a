/** Categories in the database. */
@NullMarked
package org.waymend.ticket.infra;

import org.jspecify.annotations.NullMarked;
