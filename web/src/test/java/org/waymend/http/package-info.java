/** Tests of the HTTP surface that hold for every resource: headers, limits, sessions, retries. */
@NullMarked
package org.waymend.http;

import org.jspecify.annotations.NullMarked;
