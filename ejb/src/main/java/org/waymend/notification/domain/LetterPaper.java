package org.waymend.notification.domain;

import java.util.Map;

/** Sets words and a link in the house's form. */
public interface LetterPaper {
  /**
   * A letter.
   *
   * @param kind which words, such as {@code ticket-opened}
   * @param language another one than ours becomes the house's
   * @param values what replaces {@code {name}} in the words
   * @param link where the button leads
   */
  Letter of(
      String kind, String recipient, String language, Map<String, String> values, String link);
}
