/** Runs in the database, the node's own solver, the road network. */
@NullMarked
package org.waymend.dispatch.infra;

import org.jspecify.annotations.NullMarked;
