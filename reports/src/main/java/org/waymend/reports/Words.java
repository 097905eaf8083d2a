package org.waymend.reports;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words that stand on paper, in the languages we print. */
final class Words {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Words() {}

  /** English unless Chinese is wanted; the language of the server does not matter. */
  static ResourceBundle in(Locale language) {
    return ResourceBundle.getBundle(
        "org.waymend.reports.words", language, Words.class.getClassLoader(), NO_FALLBACK);
  }
}
