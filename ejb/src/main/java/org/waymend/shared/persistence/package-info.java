/** How values of the kernel are kept in MariaDB. */
@NullMarked
package org.waymend.shared.persistence;

import org.jspecify.annotations.NullMarked;
