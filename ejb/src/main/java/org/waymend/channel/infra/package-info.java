/** Drafts on the database, and the clock that forgets them. */
@NullMarked
package org.waymend.channel.infra;

import org.jspecify.annotations.NullMarked;
