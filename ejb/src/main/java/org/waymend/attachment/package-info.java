/**
 * Files that people attach to something: photos, signatures, papers. It owns their bytes and what
 * is known about them; who may see them is decided by the feature that owns what they belong to.
 */
@NullMarked
package org.waymend.attachment;

import org.jspecify.annotations.NullMarked;
