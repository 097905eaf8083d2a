/** Rules of pricing, statements and the journal. */
@NullMarked
package org.waymend.settlement.domain;

import org.jspecify.annotations.NullMarked;
