package org.waymend.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of the public pages in one language. Templates call {@code t.say('key')}. */
public final class PageWords {
  private static final Map<String, PageWords> ALL =
      Map.of("en", new PageWords("en"), "zh-CN", new PageWords("zh-CN"));

  private final String language;
  private final Properties words = new Properties();

  private PageWords(String language) {
    this.language = language;
    var file = "words." + language + ".properties";
    try (var stream = PageWords.class.getResourceAsStream(file);
        var reader = new InputStreamReader(Objects.requireNonNull(stream, file), UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a language that we have. */
  static PageWords in(String language) {
    return Objects.requireNonNull(ALL.get(language), language);
  }

  /**
   * Which of the house's languages to speak.
   *
   * @param wanted what the visitor chose, null for no choice
   * @param accepted the header {@code Accept-Language}, null if it is missing
   */
  static PageWords chosen(
      @Nullable String wanted, @Nullable String accepted, List<String> offered, String first) {
    if (wanted != null && offered.contains(wanted) && ALL.containsKey(wanted)) {
      return in(wanted);
    }
    try {
      var ranges =
          accepted == null ? List.<Locale.LanguageRange>of() : Locale.LanguageRange.parse(accepted);
      for (var range : ranges) {
        for (var language : offered) {
          boolean isIt =
              range.getRange().split("-", 2)[0].equals(language.split("-", 2)[0])
                  && range.getWeight() > 0;
          if (isIt && ALL.containsKey(language)) {
            return in(language);
          }
        }
      }
    } catch (IllegalArgumentException e) {
      return in(first); // no header that a browser sends
    }
    return in(first);
  }

  public String language() {
    return language;
  }

  /** A word. */
  public String say(String key) {
    return Objects.requireNonNull(words.getProperty(key), key);
  }

  /** A word with values for {@code {0}}, {@code {1}} … */
  public String say(String key, Object... values) {
    var text = say(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  public String say(String key, Object first) {
    return say(key, new Object[] {first});
  }

  public String say(String key, Object first, Object second) {
    return say(key, new Object[] {first, second});
  }

  public String say(String key, Object first, Object second, Object third) {
    return say(key, new Object[] {first, second, third});
  }

  boolean has(String key) {
    return words.containsKey(key);
  }

  Set<String> keys() {
    return Collections.unmodifiableSet(words.stringPropertyNames());
  }
}
