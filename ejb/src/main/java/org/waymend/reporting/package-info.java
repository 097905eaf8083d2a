/**
 * What those who steer the service read: the papers about visits, ratings and days (ADR-0023). It
 * owns no table; every fact is read from the feature that it belongs to.
 */
@NullMarked
package org.waymend.reporting;

import org.jspecify.annotations.NullMarked;
