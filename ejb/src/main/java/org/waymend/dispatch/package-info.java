/**
 * Who comes when: builds the dispatch problem of a day, lets the optimizer solve it in the
 * background, compares and publishes plans, and assigns single visits by hand under the same hard
 * rules. It owns the runs; the visits themselves belong to {@code workorder}, which it tells.
 */
@NullMarked
package org.waymend.dispatch;

import org.jspecify.annotations.NullMarked;
