/**
 * What customers say about a visit after it: one rating per visit, by a signed link or on the
 * engineer's phone in hand-over mode, and the figures made of them. It owns {@code rating}; visits
 * belong to {@code workorder}, mails with links to {@code notification}.
 */
@NullMarked
package org.waymend.rating;

import org.jspecify.annotations.NullMarked;
