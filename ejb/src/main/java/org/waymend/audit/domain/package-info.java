/** Entries of the trail and the hash that seals them. */
@NullMarked
package org.waymend.audit.domain;

import org.jspecify.annotations.NullMarked;
