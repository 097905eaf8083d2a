/** Rules of customers, contacts and sites. */
@NullMarked
package org.waymend.customer.domain;

import org.jspecify.annotations.NullMarked;
