package org.waymend.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymend.shared.DomainException.Kind;

class CheckTest {

  @Test
  void every_wrong_field_is_told_at_once() {
    var refusal =
        Refusals.refusal(
            () -> {
              var check = new Check();
              check.text("name", " ", 1, 10);
              check.required("kind", null);
              check.throwIfAny();
            });
    assertThat(refusal.kind()).isEqualTo(Kind.INVALID);
    assertThat(refusal.type()).isEqualTo("request/invalid");
    assertThat(refusal.fieldErrors())
        .extracting(f -> f.field() + " " + f.code())
        .containsExactly("name required", "kind required");
  }

  @Test
  void a_check_without_errors_lets_pass() {
    var check = new Check();
    check.throwIfAny();
    assertThat(check.isClean()).isTrue();
  }

  @Test
  void a_text_is_trimmed_and_measured() {
    assertThat(new Check().text("f", "  Müller 张\u3000", 1, 8)).isEqualTo("Müller 张");
    assertThat(codes(c -> c.text("f", null, 1, 8))).containsExactly("required");
    assertThat(codes(c -> c.text("f", "ab", 3, 8))).containsExactly("required");
    assertThat(codes(c -> c.text("f", "abcdefghi", 3, 8))).containsExactly("too-long");
    assertThat(codes(c -> c.text("f", "abcdefgh   ", 3, 8))).isEmpty();
    assertThat(codes(c -> c.optionalText("f", null, 8))).isEmpty();
    assertThat(new Check().optionalText("f", null, 8)).isEmpty();
  }

  @Test
  void a_text_may_have_lines_but_no_control_characters() {
    assertThat(codes(c -> c.text("f", "a\nb\tc\r\nd", 1, 20))).isEmpty();
    assertThat(codes(c -> c.text("f", "a\u0000b", 1, 20))).containsExactly("control-character");
    assertThat(codes(c -> c.text("f", "a\u001bb", 1, 20))).containsExactly("control-character");
  }

  @Test
  void a_code_becomes_upper_case() {
    assertThat(new Check().code("f", " elec-1.a_b ")).isEqualTo("ELEC-1.A_B");
    assertThat(codes(c -> c.code("f", "")).size()).isEqualTo(1);
    assertThat(codes(c -> c.code("f", "A".repeat(33)))).containsExactly("too-long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-A", ".A", "A B", "A/B", "电", "A\nB"})
  void a_code_has_letters_digits_and_three_signs_only(String code) {
    assertThat(codes(c -> c.code("f", code))).containsExactly("invalid-code");
  }

  @Test
  void a_code_that_upper_case_makes_longer_is_refused() {
    assertThat(codes(c -> c.code("f", "ß".repeat(20)))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a@b.co", "jo+x@mail.example.com", "李@例子.公司"})
  void an_email_address_may_be_absent_or_right(String email) {
    assertThat(codes(c -> c.optionalEmail("f", email))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a@b", "@b.co", "a b@c.de", "a@b.co,c@d.ef", "<a@b.co>", "a@b@c.de"})
  void a_wrong_email_address_is_refused(String email) {
    assertThat(codes(c -> c.optionalEmail("f", email))).containsExactly("invalid-email");
  }

  @Test
  void an_email_address_that_no_column_holds_is_refused() {
    assertThat(codes(c -> c.optionalEmail("f", "a@" + "b".repeat(260) + ".co")))
        .contains("too-long");
  }

  @ParameterizedTest
  @CsvSource({
    "+8613812345678, +86 138 1234 5678",
    "+1 (415) 555-2671, +1 415-555-2671",
    "+49 30 901820, +49 30 901820",
    "138 1234 5678, 138 1234 5678",
    "(020) 1234-5678, (020) 1234-5678",
    "110*7#, 110*7#"
  })
  void a_phone_number_is_kept_in_international_form_where_it_has_a_country(
      String typed, String kept) {
    var check = new Check();
    assertThat(check.optionalPhone("f", typed)).isEqualTo(kept);
    assertThat(check.isClean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+", "+86", "+999 123456", "+1 555", "call me", "12", "1234567x"})
  void a_wrong_phone_number_is_refused(String phone) {
    assertThat(codes(c -> c.optionalPhone("f", phone))).containsExactly("invalid-phone");
  }

  @Test
  void a_phone_number_that_grows_beyond_its_column_is_refused() {
    assertThat(codes(c -> c.optionalPhone("f", "+8613812345678;ext=12345678901234567890")))
        .containsExactly("invalid-phone");
  }

  @Test
  void coordinates_lie_on_the_globe() {
    assertThat(codes(c -> c.coordinates("lat", -90, "lng", 180))).isEmpty();
    assertThat(codes(c -> c.coordinates("lat", 90.1, "lng", -180.1)))
        .containsExactly("out-of-range", "out-of-range");
    assertThat(codes(c -> c.coordinates("lat", Double.NaN, "lng", Double.POSITIVE_INFINITY)))
        .containsExactly("out-of-range", "out-of-range");
  }

  @Test
  void a_list_has_its_limit() {
    assertThat(codes(c -> c.atMost("f", List.of(1, 2), 2))).isEmpty();
    assertThat(codes(c -> c.atMost("f", List.of(1, 2, 3), 2))).containsExactly("too-many");
  }

  @Test
  void a_required_value_is_answered() {
    assertThat(new Check().required("f", "x")).isEqualTo("x");
    assertThat(codes(c -> c.required("f", null))).containsExactly("required");
  }

  private static List<String> codes(Consumer<Check> rule) {
    var check = new Check();
    rule.accept(check);
    if (check.isClean()) {
      return List.of();
    }
    return Refusals.refusal(check::throwIfAny).fieldErrors().stream().map(f -> f.code()).toList();
  }
}
