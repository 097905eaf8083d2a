/** Other engines on the public sets, beside ours. */
@NullMarked
package org.waymend.optimizer.bench;

import org.jspecify.annotations.NullMarked;
