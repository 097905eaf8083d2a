/**
 * Parts, the locations that keep them, and the stock ledger with its levels. It does not own
 * engineers and service providers, whose vans and stores the locations are.
 */
@NullMarked
package org.waymend.inventory;

import org.jspecify.annotations.NullMarked;
