/** Parts, stock locations and the ledger in the database. */
@NullMarked
package org.waymend.inventory.infra;

import org.jspecify.annotations.NullMarked;
