/** Completes the OpenAPI document while the project is built. */
@NullMarked
package org.waymend.web.openapi;

import org.jspecify.annotations.NullMarked;
