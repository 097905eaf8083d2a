/**
 * Users, their roles, logins, sessions and API tokens. It does not know customers or service
 * providers beyond their ids.
 */
@NullMarked
package org.waymend.identity;

import org.jspecify.annotations.NullMarked;
