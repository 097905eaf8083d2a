/** Rules of assets. */
@NullMarked
package org.waymend.asset.domain;

import org.jspecify.annotations.NullMarked;
