/** The HTTP surface: REST, headers, login, and the Vue application's files. Holds no rules. */
@NullMarked
package org.waymend.web;

import org.jspecify.annotations.NullMarked;
