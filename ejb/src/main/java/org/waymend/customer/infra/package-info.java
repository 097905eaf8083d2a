/** JPA behind customers. */
@NullMarked
package org.waymend.customer.infra;

import org.jspecify.annotations.NullMarked;
