/**
 * Assets: the serial-numbered things at customers' sites, their place in a larger whole, their
 * warranty and their printed labels. It does not know tickets, visits or parts.
 */
@NullMarked
package org.waymend.asset;

import org.jspecify.annotations.NullMarked;
