/**
 * The one running application that all integration tests of this module share: database, Payara
 * Micro with the WAR that Maven built, users of every role, and a client to call it with.
 */
@NullMarked
package org.waymend.suite;

import org.jspecify.annotations.NullMarked;
