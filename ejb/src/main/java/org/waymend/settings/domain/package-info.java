/** The rules of the settings and of the logo. */
@NullMarked
package org.waymend.settings.domain;

import org.jspecify.annotations.NullMarked;
