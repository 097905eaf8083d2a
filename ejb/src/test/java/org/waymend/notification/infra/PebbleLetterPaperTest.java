package org.waymend.notification.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymend.notification.domain.Letter;

class PebbleLetterPaperTest {
  private static final String LINK = "https://service.example.com/track/abc";
  private final PebbleLetterPaper paper = new PebbleLetterPaper(new House());

  private Letter letter(String language, String number) {
    return paper.of("ticket-opened", "li@example.com", language, Map.of("number", number), LINK);
  }

  @Test
  void a_letter_says_the_same_as_text_and_as_html() {
    var letter = letter("en", "T-000007");
    assertThat(letter.subject()).isEqualTo("Your ticket T-000007");
    assertThat(letter.text()).contains("Its number is T-000007.").contains("\n" + LINK + "\n");
    assertThat(letter.html())
        .contains("Its number is T-000007.")
        .contains("<a href=\"" + LINK + "\">Follow your ticket</a>")
        .contains("<html lang=\"en\">");
  }

  @Test
  void names_are_escaped_in_html_and_only_there() {
    var letter = letter("en", "<script>alert(1)</script>");
    assertThat(letter.html())
        .contains("Smith &amp; &lt;Sons&gt;")
        .doesNotContain("<script>")
        .doesNotContain("<Sons>");
    assertThat(letter.text()).contains("Smith & <Sons>");
  }

  @Test
  void nothing_that_is_filled_in_begins_a_line_of_its_own() {
    assertThat(letter("en", "T-1\r\nBcc: all@example.com").subject())
        .isEqualTo("Your ticket T-1 Bcc: all@example.com");
  }

  @Test
  void a_chinese_customer_gets_chinese_and_an_unknown_language_the_house_s() {
    assertThat(letter("zh-CN", "T-000007").text()).contains("编号为 T-000007");
    assertThat(letter("fr", "T-000007").language()).isEqualTo("en");
  }

  @Test
  void both_languages_have_the_same_words_with_the_same_values() {
    var en = PebbleLetterPaper.words("en");
    var zh = PebbleLetterPaper.words("zh-CN");
    assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
    for (var key : en.stringPropertyNames()) {
      assertThat(values(zh.getProperty(key))).as(key).isEqualTo(values(en.getProperty(key)));
    }
  }

  private static Set<String> values(String words) {
    return Pattern.compile("\\{\\w+}")
        .matcher(words)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
