/** Measurements of printing, started by the launcher in a process of their own. */
@NullMarked
package org.waymend.reports.bench;

import org.jspecify.annotations.NullMarked;
