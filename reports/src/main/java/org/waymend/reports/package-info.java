/**
 * Printed reports: takes records, gives PDF bytes. Owns the layout, the font, the QR codes and the
 * printed words; knows no database, no Jakarta EE and no business rule.
 */
@NullMarked
package org.waymend.reports;

import org.jspecify.annotations.NullMarked;
