package org.waymend.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waymend.shared.json.Json;

/** What the screens say, from the application's own locale files. */
record Words(String language, JsonNode root) {

  static final Words EN = read("en");
  static final Words ZH = read("zh-CN");

  boolean isEnglish() {
    return language.equals("en");
  }

  /**
   * @param key with dots, such as {@code act.save}
   */
  String get(String key) {
    var word = root.at("/" + key.replace('.', '/'));
    if (!word.isTextual()) {
      throw new IllegalArgumentException(language + " has no word " + key);
    }
    return word.asText();
  }

  private static Words read(String language) {
    try {
      var file = Path.of("src/main/ui/src/locales/" + language + ".json");
      return new Words(language, Json.MAPPER.readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
