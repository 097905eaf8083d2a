/** Rules of users, sessions and tokens. */
@NullMarked
package org.waymend.identity.domain;

import org.jspecify.annotations.NullMarked;
