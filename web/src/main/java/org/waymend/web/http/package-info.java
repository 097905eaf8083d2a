/** What every REST call has in common: JSON, problems, ETags, idempotency, lists. */
@NullMarked
package org.waymend.web.http;

import org.jspecify.annotations.NullMarked;
