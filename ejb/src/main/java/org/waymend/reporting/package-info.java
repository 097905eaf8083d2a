/**
 * What those who steer the service read: the papers about visits, ratings and days (ADR-0023), and
 * the dashboard, whose every number is counted by the feature whose rows it is about, and leads to
 * these rows (ADR-0024). It owns no table; every fact is read from the feature that it belongs to.
 */
@NullMarked
package org.waymend.reporting;

import org.jspecify.annotations.NullMarked;
