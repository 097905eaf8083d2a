package org.waymend.shared.token;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymend.shared.Refusals.type;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Role;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.persistence.Race;
import org.waymend.shared.schema.TestDatabase;

class SignedTokensIT {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, UTC);
  private static final Actor ADMIN =
      new Actor(new UUID(1, 1), "admin", Set.of(Role.ADMIN), null, null, null, false);
  private static final Duration DAY = Duration.ofDays(1);

  private static JpaTest jpa;
  private static SignedTokens tokens;

  @BeforeAll
  static void open() {
    jpa = JpaTest.on(TestDatabase.create());
    tokens = TestTokens.on(jpa, CLOCK);
  }

  @AfterAll
  static void close() {
    jpa.close();
  }

  @Test
  void of_eight_who_sign_first_all_sign_with_the_same_key() throws Exception {
    var issued = Race.of(8, i -> () -> tokens.issue(TokenPurpose.TRACKING, new UUID(7, i), DAY));
    for (int i = 0; i < 8; i++) {
      assertThat(tokens.verify(TokenPurpose.TRACKING, issued.get(i))).isEqualTo(new UUID(7, i));
    }
    var keys = jpa.call(() -> TestTokens.keys(jpa, CLOCK).list(ADMIN, ListQuery.all()));
    assertThat(keys.items())
        .filteredOn(key -> key.purpose() == TokenPurpose.TRACKING)
        .singleElement()
        .satisfies(key -> assertThat(key.isSigning()).isTrue());
  }

  @Test
  void of_eight_who_use_a_link_one_does() throws Exception {
    var token = tokens.issue(TokenPurpose.INTAKE_CONFIRMATION, new UUID(1, 2), DAY);
    var won =
        Race.of(
            8,
            i ->
                () -> {
                  try {
                    tokens.useOnce(TokenPurpose.INTAKE_CONFIRMATION, token);
                    return true;
                  } catch (DomainException e) {
                    assertThat(e.type()).isEqualTo("link/used");
                    return false;
                  }
                });
    assertThat(won).containsOnlyOnce(true);
    assertThat(tokens.isUsed(token)).isTrue();
  }

  @Test
  void an_administrator_rotates_twice_and_old_links_are_dead() {
    var visit = new UUID(5, 6);
    var token = tokens.issue(TokenPurpose.VISIT_CODE, visit, DAY);
    var keys = TestTokens.keys(jpa, CLOCK);
    var once = jpa.call(() -> keys.rotate(ADMIN, TokenPurpose.VISIT_CODE));
    assertThat(once.items()).extracting(SigningKeyView::number).containsExactly(2, 1);
    assertThat(tokens.verify(TokenPurpose.VISIT_CODE, token)).isEqualTo(visit);
    var twice = jpa.call(() -> keys.rotate(ADMIN, null));
    assertThat(twice.items())
        .filteredOn(key -> key.purpose() == TokenPurpose.VISIT_CODE)
        .extracting(SigningKeyView::number)
        .containsExactly(3, 2);
    assertThat(type(() -> tokens.verify(TokenPurpose.VISIT_CODE, token))).isEqualTo("link/refused");
  }

  @Test
  void a_withdrawn_link_is_refused_and_a_new_one_works() {
    var ticket = new UUID(9, 9);
    var token = tokens.issue(TokenPurpose.TRACKING, ticket, DAY);
    tokens.revoke(TokenPurpose.TRACKING, ticket);
    assertThat(type(() -> tokens.verify(TokenPurpose.TRACKING, token))).isEqualTo("link/refused");
    var next = tokens.issue(TokenPurpose.TRACKING, ticket, DAY);
    assertThat(tokens.verify(TokenPurpose.TRACKING, next)).isEqualTo(ticket);
  }

  @Test
  void used_links_are_forgotten_when_they_have_expired() {
    var ledger = new SqlLinkLedger(jpa.entityManager());
    jpa.run(() -> ledger.use("a".repeat(64), NOON));
    jpa.run(() -> ledger.use("b".repeat(64), NOON.plusSeconds(60)));
    assertThat(jpa.call(() -> ledger.forget(NOON.plusSeconds(1), 10))).isEqualTo(1);
    assertThat(jpa.call(() -> ledger.isUsed("b".repeat(64)))).isTrue();
  }
}
