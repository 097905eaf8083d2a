/** The settings in the database. */
@NullMarked
package org.waymend.settings.infra;

import org.jspecify.annotations.NullMarked;
