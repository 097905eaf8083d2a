/** When a delivery is tried, tried again and given up. */
@NullMarked
package org.waymend.outbox.domain;

import org.jspecify.annotations.NullMarked;
