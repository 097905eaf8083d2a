/**
 * What visits cost customers and earn service providers and engineers (ADR-0021): rate cards,
 * charges and their lines, monthly statements with a journal behind them. What was done on site is
 * workorder's, what parts cost inventory's; paying is somebody else's.
 */
@NullMarked
package org.waymend.settlement;

import org.jspecify.annotations.NullMarked;
