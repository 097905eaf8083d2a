@NullMarked
package org.waymend.reports;

import org.jspecify.annotations.NullMarked;
