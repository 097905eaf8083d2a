/** Drafts of tickets and the rules for what a guest may say. */
@NullMarked
package org.waymend.channel.domain;

import org.jspecify.annotations.NullMarked;
