/**
 * Leases in the database: at most one node of several does a piece of background work at a time. It
 * owns the table {@code lease}.
 */
@NullMarked
package org.waymend.shared.lease;

import org.jspecify.annotations.NullMarked;
