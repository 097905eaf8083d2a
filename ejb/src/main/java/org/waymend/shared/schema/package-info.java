/**
 * The database before the application starts: the embedded server, the migrations and the rights of
 * the application user. Used by the launcher and by tests; the WAR carries neither Flyway nor the
 * server, and no other package may lean on this one.
 */
@NullMarked
package org.waymend.shared.schema;

import org.jspecify.annotations.NullMarked;
