/**
 * Customers, their contacts and their sites: who receives service, whom to call, where to go. It
 * does not know tickets, assets or visits.
 */
@NullMarked
package org.waymend.customer;

import org.jspecify.annotations.NullMarked;
