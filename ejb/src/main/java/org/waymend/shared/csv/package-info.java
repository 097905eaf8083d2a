/** CSV in (dry run, line errors, all or nothing) and out (safe against formulas, rule 26). */
@NullMarked
package org.waymend.shared.csv;

import org.jspecify.annotations.NullMarked;
