/**
 * What the administrator sets for the whole house: company, logo, time zone, currency, languages,
 * mail. It owns {@code settings} and {@code settings_logo}; a user's own choices belong to
 * identity.
 */
@NullMarked
package org.waymend.settings;

import org.jspecify.annotations.NullMarked;
