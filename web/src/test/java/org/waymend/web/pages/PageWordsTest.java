package org.waymend.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymend.channel.MovedVisit;
import org.waymend.channel.TrackingView.TrackedParts;
import org.waymend.ticket.TicketStatus;
import org.waymend.workorder.VisitStatus;

class PageWordsTest {
  private static final Pattern USED = Pattern.compile("say\\('([a-z][\\w.-]+)'");
  private static final Pattern VALUE = Pattern.compile("\\{\\d}");
  private static final Path TEMPLATES = Path.of("src/main/resources/org/waymend/web/pages");
  private static final List<String> BOTH = List.of("zh-CN", "en");

  private final PageWords en = PageWords.in("en");
  private final PageWords zh = PageWords.in("zh-CN");

  @Test
  void both_languages_have_the_same_words_with_the_same_values() {
    assertThat(zh.keys()).isEqualTo(en.keys());
    for (var key : en.keys()) {
      assertThat(values(zh.say(key))).as(key).isEqualTo(values(en.say(key)));
    }
  }

  private static List<String> values(String words) {
    return VALUE.matcher(words).results().map(MatchResult::group).sorted().toList();
  }

  @Test
  void templates_use_only_words_that_exist() throws IOException {
    var used = new TreeSet<String>();
    try (var files = Files.list(TEMPLATES)) {
      for (var file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        USED.matcher(Files.readString(file)).results().forEach(m -> used.add(m.group(1)));
      }
    }
    used.removeIf(key -> key.endsWith("."));
    assertThat(used).hasSizeGreaterThan(40).isSubsetOf(en.keys());
  }

  @Test
  void every_state_has_words() {
    assertThat(Stream.of(TicketStatus.values()).map(s -> "status." + s)).allMatch(en::has);
    assertThat(Stream.of(VisitStatus.values()).map(s -> "visit." + s)).allMatch(en::has);
    assertThat(Stream.of(VisitStatus.values()).map(s -> "visit.sign." + s)).allMatch(en::has);
    assertThat(Stream.of(MovedVisit.Why.values()).map(w -> "visit.moved." + w)).allMatch(en::has);
    assertThat(Stream.of(TrackedParts.IN_VAN, TrackedParts.NOT_YET).map(p -> "visit.parts." + p))
        .allMatch(en::has);
  }

  @Test
  void the_visitor_s_choice_goes_before_the_browser_s_and_that_before_the_house_s() {
    assertThat(PageWords.chosen("en", "zh-CN,zh;q=0.9", BOTH, "zh-CN").language()).isEqualTo("en");
    assertThat(PageWords.chosen(null, "fr,en-GB;q=0.8", BOTH, "zh-CN").language()).isEqualTo("en");
    assertThat(PageWords.chosen(null, "zh-TW", BOTH, "en").language()).isEqualTo("zh-CN");
    assertThat(PageWords.chosen("fr", "%%%", BOTH, "zh-CN").language()).isEqualTo("zh-CN");
    assertThat(PageWords.chosen("en", null, List.of("zh-CN"), "zh-CN").language())
        .isEqualTo("zh-CN");
  }

  @Test
  void values_are_filled_in_once() {
    assertThat(en.say("pin.set")).isEqualTo("The pin is set.");
    assertThat(en.say("track.title", "T-000001")).isEqualTo("Ticket T-000001");
  }
}
