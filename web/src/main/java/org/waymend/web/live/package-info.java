/** What is pushed to open screens over WebSockets. */
@NullMarked
package org.waymend.web.live;

import org.jspecify.annotations.NullMarked;
