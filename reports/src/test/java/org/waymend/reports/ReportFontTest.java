package org.waymend.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Lists what the font lacks of all that our papers can say. */
class ReportFontTest {

  @Test
  void every_word_of_the_papers_can_be_printed_in_both_languages() {
    for (var language : new String[] {"en", "zh"}) {
      var words = Words.in(java.util.Locale.forLanguageTag(language));
      assertThat(FontCoverage.missingFrom(all(words))).as(language).isEmpty();
    }
  }

  @Test
  void both_languages_have_the_same_words() {
    var english = Words.in(java.util.Locale.ENGLISH);
    var chinese = Words.in(java.util.Locale.SIMPLIFIED_CHINESE);
    assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
  }

  private static String all(ResourceBundle words) {
    var text = new StringBuilder();
    words.keySet().forEach(key -> text.append(words.getString(key)).append(' '));
    return text.toString();
  }

  /** What the screens say, the demo's people and places, and their languages' rare characters. */
  @Test
  void every_character_of_the_screens_and_of_the_demo_can_be_printed() throws IOException {
    var missing = new TreeSet<String>();
    for (var folder :
        new String[] {"../web/src/main/ui/src/locales", "../launcher/src/main/resources"}) {
      try (var files = Files.walk(Path.of(folder))) {
        for (var file : files.filter(ReportFontTest::isText).toList()) {
          missing.addAll(FontCoverage.missingFrom(Files.readString(file, UTF_8)));
        }
      }
    }
    assertThat(missing).as("characters that the font lacks").isSubsetOf(SIGNS_OF_SCREENS);
  }

  private static boolean isText(Path file) {
    return file.toString().matches(".*\\.(json|csv|properties|txt)");
  }

  /** Signs that stand on screens only; no paper has them. */
  private static final java.util.Set<String> SIGNS_OF_SCREENS =
      java.util.Set.of("✕", "➤", "◔", "◑");
}
