/**
 * Pages for people without an account: the public form and the tracking page. Rendered here, usable
 * without JavaScript (ADR-0014). Holds no rules.
 */
@NullMarked
package org.waymend.web.pages;

import org.jspecify.annotations.NullMarked;
