/** The outbox on MariaDB and its workers. */
@NullMarked
package org.waymend.outbox.infra;

import org.jspecify.annotations.NullMarked;
