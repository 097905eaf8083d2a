package org.waymend.channel.domain;

/**
 * How far a mailbox was read.
 *
 * @param uidValidity another one: the server has numbered its mails anew
 * @param firstUid the last mail at our first look; up to it, mails that somebody has read are not
 *     ours
 * @param lastUid the last mail that is safe with us
 */
public record MailboxCursor(long uidValidity, long firstUid, long lastUid) {}
