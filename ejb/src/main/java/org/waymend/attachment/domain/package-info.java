/** What a file may be, and how a picture is drawn anew. */
@NullMarked
package org.waymend.attachment.domain;

import org.jspecify.annotations.NullMarked;
