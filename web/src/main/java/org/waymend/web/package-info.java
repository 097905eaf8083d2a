@NullMarked
package org.waymend.web;

import org.jspecify.annotations.NullMarked;
