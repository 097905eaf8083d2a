/** The table and the folder of files, and who sweeps it. */
@NullMarked
package org.waymend.attachment.infra;

import org.jspecify.annotations.NullMarked;
