package org.waymend.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymend.shared.Refusals;

class PasswordPolicyTest {

  @ParameterizedTest
  @ValueSource(strings = {"correct horse", "0123456789", "密码也可以是汉字的一句话", "     abcde"})
  void a_long_password_of_any_signs_is_taken_as_it_is(String password) {
    assertThat(PasswordPolicy.accept("p", password, "li.na")).isEqualTo(password);
  }

  @ParameterizedTest
  @CsvSource({
    "123456789, too-short",
    "aaaaaaaaaa, too-simple",
    "abababcdcd, too-simple",
    "xx-LI.NA-xx-1, contains-username"
  })
  void a_weak_password_is_refused(String password, String code) {
    assertThat(Refusals.fieldErrors(() -> PasswordPolicy.accept("p", password, "li.na")))
        .containsExactly("p " + code);
  }

  @Test
  void lengths_end_at_10_and_128() {
    assertThat(Refusals.fieldErrors(() -> PasswordPolicy.accept("p", null, "li.na")))
        .containsExactly("p too-short");
    var longest = "abcdefgh".repeat(16);
    assertThat(PasswordPolicy.accept("p", longest, "li.na")).hasSize(128);
    assertThat(Refusals.fieldErrors(() -> PasswordPolicy.accept("p", longest + "x", "li.na")))
        .containsExactly("p too-long");
  }

  @Test
  void a_very_short_user_name_may_be_part_of_it() {
    assertThat(PasswordPolicy.accept("p", "catalogue-abc", "abc")).isEqualTo("catalogue-abc");
  }
}
