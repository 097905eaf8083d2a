/** REST resources: translate, call a service, translate back. */
@NullMarked
package org.waymend.web.rest;

import org.jspecify.annotations.NullMarked;
