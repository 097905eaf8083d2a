package org.waymend.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.waymend.shared.json.Json;

/** What the screens say, from the application's own locale files. */
record Words(String language, JsonNode root, Properties pages) {

  static final Words EN = read("en");
  static final Words ZH = read("zh-CN");

  boolean isEnglish() {
    return language.equals("en");
  }

  /**
   * @param key with dots, such as {@code act.save} or {@code problem.visit/skill-missing}
   */
  String get(String key) {
    var word = root.at("/" + key.replace("/", "~1").replace('.', '/'));
    if (!word.isTextual()) {
      throw new IllegalArgumentException(language + " has no word " + key);
    }
    return word.asText();
  }

  /** A word of the public pages, with values for {@code {0}}, {@code {1}} and so on. */
  String page(String key, Object... values) {
    var text = Objects.requireNonNull(pages.getProperty(key), key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  private static Words read(String language) {
    try {
      var file = Path.of("src/main/ui/src/locales/" + language + ".json");
      var pages = new Properties();
      pages.load(
          new StringReader(
              Files.readString(
                  Path.of(
                      "src/main/resources/org/waymend/web/pages/words."
                          + language
                          + ".properties"))));
      return new Words(language, Json.MAPPER.readTree(Files.readString(file)), pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
