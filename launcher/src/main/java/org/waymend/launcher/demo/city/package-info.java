/** Turns the service requests of a city into a day's work for the demo (ADR-0018). */
@NullMarked
package org.waymend.launcher.demo.city;

import org.jspecify.annotations.NullMarked;
