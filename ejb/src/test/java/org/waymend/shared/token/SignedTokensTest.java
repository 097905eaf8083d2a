package org.waymend.shared.token;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymend.shared.Refusals.refusal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymend.shared.UuidV7;

/** Random tokens by a fixed seed; the number in a failure's text finds the case again. */
class SignedTokensTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final int CASES = 300;
  private static final List<TokenPurpose> PURPOSES = List.of(TokenPurpose.values());

  private final Random random = new Random(20261122);
  private final TestTokens.Keys keys = new TestTokens.Keys();
  private final SignedTokens tokens = at(NOON);

  private SignedTokens at(Instant now) {
    return TestTokens.inMemory(keys, Clock.fixed(now, UTC));
  }

  @Test
  void a_token_tells_its_subject_until_it_expires() {
    for (int i = 0; i < CASES; i++) {
      var subject = new UUID(random.nextLong(), random.nextLong());
      var life = Duration.ofSeconds(1 + random.nextInt(400 * 24 * 3600));
      var token = tokens.issue(purpose(), subject, life);
      assertThat(token).as("case %d", i).hasSize(56).matches("[A-Za-z0-9_-]+");
      var issuedFor = issuedFor(token);
      assertThat(tokens.verify(issuedFor, token)).as("case %d", i).isEqualTo(subject);
      var lastSecond = NOON.plus(life).minusSeconds(1);
      assertThat(at(lastSecond).verify(issuedFor, token)).as("case %d", i).isEqualTo(subject);
      assertRefused(i, at(NOON.plus(life).plusSeconds(60)), issuedFor, token);
    }
  }

  @Test
  void a_forged_cut_or_lengthened_token_is_refused_with_the_same_answer() {
    for (int i = 0; i < CASES; i++) {
      var purpose = purpose();
      var token = tokens.issue(purpose, new UUID(i, random.nextLong()), Duration.ofDays(1));
      int at = random.nextInt(token.length());
      char other = LETTERS.charAt(random.nextInt(LETTERS.length()));
      if (other != token.charAt(at)) {
        assertRefused(i, tokens, purpose, token.substring(0, at) + other + token.substring(at + 1));
      }
      assertRefused(i, tokens, purpose, token.substring(0, at));
      assertRefused(i, tokens, purpose, token + other);
      assertRefused(i, tokens, purpose, noise(56));
      assertRefused(i, tokens, purpose, token.substring(0, at) + "=" + token.substring(at));
    }
    assertRefused(0, tokens, TokenPurpose.TRACKING, "");
    assertRefused(0, tokens, TokenPurpose.TRACKING, "ä".repeat(56));
  }

  @Test
  void every_letter_of_a_token_matters() {
    var token = tokens.issue(TokenPurpose.TRACKING, new UUID(1, 2), Duration.ofDays(1));
    for (int at = 0; at < token.length(); at++) {
      for (int letter = 0; letter < LETTERS.length(); letter++) {
        char other = LETTERS.charAt(letter);
        if (other != token.charAt(at)) {
          var changed = token.substring(0, at) + other + token.substring(at + 1);
          assertRefused(at, tokens, TokenPurpose.TRACKING, changed);
        }
      }
    }
  }

  @Test
  void a_token_is_good_for_its_purpose_only() {
    for (var purpose : TokenPurpose.values()) {
      var token = tokens.issue(purpose, new UUID(1, 2), Duration.ofDays(1));
      for (var other : TokenPurpose.values()) {
        if (other != purpose) {
          assertRefused(0, tokens, other, token);
        }
      }
    }
  }

  @Test
  void one_rotation_keeps_links_alive_and_two_end_them() {
    var purpose = TokenPurpose.VISIT_CODE;
    var token = tokens.issue(purpose, new UUID(1, 2), Duration.ofDays(1));
    rotate(purpose);
    assertThat(tokens.verify(purpose, token)).isEqualTo(new UUID(1, 2));
    var newer = tokens.issue(purpose, new UUID(3, 4), Duration.ofDays(1));
    rotate(purpose);
    assertRefused(0, tokens, purpose, token);
    assertThat(tokens.verify(purpose, newer)).isEqualTo(new UUID(3, 4));
  }

  @Test
  void a_withdrawn_link_is_refused_and_the_next_one_works_at_once() {
    var token = tokens.issue(TokenPurpose.TRACKING, new UUID(1, 2), Duration.ofDays(1));
    var neighbour = tokens.issue(TokenPurpose.TRACKING, new UUID(1, 3), Duration.ofDays(1));
    tokens.revoke(TokenPurpose.TRACKING, new UUID(1, 2));
    assertRefused(0, tokens, TokenPurpose.TRACKING, token);
    assertThat(tokens.verify(TokenPurpose.TRACKING, neighbour)).isEqualTo(new UUID(1, 3));
    var next = tokens.issue(TokenPurpose.TRACKING, new UUID(1, 2), Duration.ofDays(1));
    assertThat(tokens.verify(TokenPurpose.TRACKING, next)).isEqualTo(new UUID(1, 2));
  }

  @Test
  void a_link_that_works_once_works_once() {
    var purpose = TokenPurpose.INTAKE_CONFIRMATION;
    var token = tokens.issue(purpose, new UUID(1, 2), Duration.ofDays(1));
    assertThat(tokens.isUsed(token)).isFalse();
    assertThat(tokens.useOnce(purpose, token)).isEqualTo(new UUID(1, 2));
    assertThat(tokens.isUsed(token)).isTrue();
    assertThat(refusal(() -> tokens.useOnce(purpose, token)).type()).isEqualTo("link/used");
  }

  @Test
  void a_life_that_does_not_fit_is_our_mistake() {
    for (var life : new Duration[] {Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(20_000)}) {
      assertThatThrownBy(() -> tokens.issue(TokenPurpose.FORM, new UUID(1, 2), life))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void tokens_are_not_alike() {
    var seen = new HashSet<String>();
    for (int i = 0; i < CASES; i++) {
      assertThat(seen.add(tokens.issue(purpose(), new UUID(1, i), Duration.ofDays(1)))).isTrue();
    }
  }

  private TokenPurpose purpose() {
    return PURPOSES.get(random.nextInt(PURPOSES.size()));
  }

  private TokenPurpose issuedFor(String token) {
    for (var purpose : TokenPurpose.values()) {
      try {
        tokens.verify(purpose, token);
        return purpose;
      } catch (org.waymend.shared.DomainException e) {
        assertThat(e.type()).isEqualTo("link/refused");
      }
    }
    throw new AssertionError("No purpose takes " + token);
  }

  private String noise(int length) {
    var text = new StringBuilder();
    random.ints(length, 0, LETTERS.length()).forEach(i -> text.append(LETTERS.charAt(i)));
    return text.toString();
  }

  private void rotate(TokenPurpose purpose) {
    int newest = keys.active(purpose).get(0).number();
    var id = UuidV7.next(Clock.fixed(NOON, UTC));
    keys.addNewest(SigningKey.generate(id, purpose, newest + 1, TestTokens.SECRETS, NOON));
  }

  private static void assertRefused(
      int i, SignedTokens tokens, TokenPurpose purpose, String token) {
    var refusal = refusal(() -> tokens.verify(purpose, token));
    assertThat(refusal.type()).as("case %d", i).isEqualTo("link/refused");
    assertThat(refusal)
        .as("case %d", i)
        .hasMessage(refusal(() -> tokens.verify(purpose, "x")).getMessage());
  }
}
