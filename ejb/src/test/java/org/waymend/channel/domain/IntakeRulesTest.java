package org.waymend.channel.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.shared.Refusals.fieldErrors;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymend.channel.IntakeFields;
import org.waymend.ticket.PreferredWindow;

class IntakeRulesTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private static IntakeFields fields(
      String text, @Nullable String address, @Nullable Double pin, String name, String email) {
    return new IntakeFields(
        null, text, null, address, pin, pin, "", List.of(), name, email, "", "en");
  }

  @Test
  void a_guest_says_what_where_and_who() {
    assertThat(fieldErrors(() -> IntakeRules.checked(fields(" ", "", null, "", ""), true, NOON)))
        .containsExactly("text required", "address required", "name required", "email required");
    var good = fields(" Leak ", "1 Broadway", null, "Li", "li@example.com");
    assertThat(IntakeRules.checked(good, true, NOON).text()).isEqualTo("Leak");
  }

  @Test
  void a_pin_stands_for_an_address() {
    var good = fields("Leak", "", 40.7, "Li", "li@example.com");
    assertThat(IntakeRules.checked(good, true, NOON).latitude()).isEqualTo(40.7);
    var nowhere = fields("Leak", "", 400.0, "Li", "li@example.com");
    assertThat(fieldErrors(() -> IntakeRules.checked(nowhere, true, NOON)))
        .contains("latitude out-of-range");
  }

  @Test
  void whoever_is_signed_in_need_not_say_who() {
    assertThat(IntakeRules.checked(fields("Leak", "1 B", null, "", ""), false, NOON)).isNotNull();
  }

  @Test
  void a_guest_can_not_name_somebody_s_site() {
    var site = new UUID(1, 1);
    var fields =
        new IntakeFields(
            null, "Leak", site, "1 B", null, null, "", null, "Li", "li@example.com", "", "en");
    assertThat(IntakeRules.checked(fields, true, NOON).siteId()).isNull();
    assertThat(IntakeRules.checked(fields, false, NOON).siteId()).isEqualTo(site);
  }

  @Test
  void a_window_that_is_over_is_refused() {
    var window = new PreferredWindow(NOON.minus(Duration.ofHours(4)), NOON);
    var fields =
        new IntakeFields(
            null,
            "Leak",
            null,
            "1 B",
            null,
            null,
            "",
            List.of(window),
            "Li",
            "li@example.com",
            "",
            "en");
    assertThat(fieldErrors(() -> IntakeRules.checked(fields, true, NOON)))
        .containsExactly("windows[0] in-past");
  }

  @Test
  void a_subject_is_the_first_line_and_never_half_a_character() {
    assertThat(IntakeRules.subject("\n Leak \n second line")).isEqualTo("Leak");
    assertThat(IntakeRules.subject("word ".repeat(40))).hasSizeLessThan(101).endsWith("word…");
    var cut = IntakeRules.subject("𠀀".repeat(150));
    assertThat(cut.codePointCount(0, cut.length())).isEqualTo(100);
    assertThat(cut).isEqualTo("𠀀".repeat(99) + "…");
  }
}
