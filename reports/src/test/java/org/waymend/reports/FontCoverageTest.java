package org.waymend.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FontCoverageTest {

  @Test
  void names_outside_the_old_character_set_are_covered() {
    assertThat(FontCoverage.missingFrom("喆堃龘镕婳玥䶮 Ångström Müller Привет №5 ㎡ ℃ €")).isEmpty();
  }

  @Test
  void each_missing_character_is_listed_once_in_order() {
    assertThat(FontCoverage.missingFrom("泵 🚰 ไทย 🚰")).containsExactly("🚰", "ไ", "ท", "ย");
  }

  @Test
  void line_breaks_and_invisible_marks_are_not_missing() {
    assertThat(FontCoverage.missingFrom("Pump\r\n2\u200B\u00A0\uFEFF\uFE0F")).isEmpty();
    assertThat(FontCoverage.printable(" Pump\r\n\t2\u200B\u00A0b ")).isEqualTo("Pump 2 b");
  }

  @Test
  void accents_are_composed_before_they_are_looked_up() {
    assertThat(FontCoverage.printable("Cafe\u0301")).isEqualTo("Café");
  }

  @Test
  void a_letter_whose_accent_is_missing_keeps_its_base() {
    assertThat(FontCoverage.missingFrom("Škoda")).containsExactly("Š");
    assertThat(FontCoverage.printable("Škoda")).isEqualTo("Skoda");
  }

  @Test
  void the_mark_for_a_missing_character_is_itself_in_the_font() {
    assertThat(FontCoverage.missingFrom(FontCoverage.SUBSTITUTE + "…")).isEmpty();
  }
}
