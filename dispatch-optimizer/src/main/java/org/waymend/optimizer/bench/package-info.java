/**
 * The public benchmark sets: readers, runs through the kernel, solutions in the sets' own formats.
 */
@NullMarked
package org.waymend.optimizer.bench;

import org.jspecify.annotations.NullMarked;
