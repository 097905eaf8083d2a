/** Lists: search, sort, filter and cursor pages on the server. */
@NullMarked
package org.waymend.shared.paging;

import org.jspecify.annotations.NullMarked;
