package org.waymend.notification.domain;

/**
 * What a mail says, and to whom.
 *
 * @param language {@code zh-CN} or {@code en}
 * @param text the same words as {@code html}, without any form
 */
public record Letter(String recipient, String language, String subject, String text, String html) {}
