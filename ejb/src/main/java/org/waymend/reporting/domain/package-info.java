/** What the figures are made of. */
@NullMarked
package org.waymend.reporting.domain;

import org.jspecify.annotations.NullMarked;
