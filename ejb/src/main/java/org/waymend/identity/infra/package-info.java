/** JPA, Argon2id and timers behind identity. */
@NullMarked
package org.waymend.identity.infra;

import org.jspecify.annotations.NullMarked;
