/** Tests of the Vue application in a real browser, on the application that the suite runs. */
@NullMarked
package org.waymend.browser;

import org.jspecify.annotations.NullMarked;
