/**
 * Work orders and their visits, from triage to the end of the work. It owns what is to be done,
 * when the customer expects it and where each visit stands; who comes when is decided by dispatch,
 * which writes it here. It does not own the ticket, which it starts when work begins on it.
 */
@NullMarked
package org.waymend.workorder;

import org.jspecify.annotations.NullMarked;
