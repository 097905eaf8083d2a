/** Rules of parts, stock locations and the double-entry stock ledger. */
@NullMarked
package org.waymend.inventory.domain;

import org.jspecify.annotations.NullMarked;
