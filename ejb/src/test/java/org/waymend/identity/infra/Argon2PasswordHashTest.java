package org.waymend.identity.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2PasswordHashTest {
  private final Argon2PasswordHash hashes = new Argon2PasswordHash();

  @ParameterizedTest
  @ValueSource(strings = {"correct horse battery", "密码也可以是汉字", "", " a "})
  void knows_its_own_hash_again(String password) {
    var hash = hashes.of(password);
    assertThat(hashes.matches(password, hash)).isTrue();
    assertThat(hashes.matches(password + "x", hash)).isFalse();
    assertThat(hashes.isOutdated(hash)).isFalse();
  }

  @Test
  void salts_every_hash_and_fits_its_column() {
    var hash = hashes.of("correct horse battery");
    assertThat(hashes.of("correct horse battery")).isNotEqualTo(hash);
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSizeLessThan(200);
  }

  /** Vectors of the reference implementation, phc-winner-argon2 src/test.c, Argon2id v=19. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc"
      })
  void agrees_with_the_reference_implementation(String hash) {
    assertThat(hashes.matches("password", hash)).isTrue();
    assertThat(hashes.matches("differentpassword", hash)).isFalse();
    assertThat(hashes.isOutdated(hash)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "secret", "$2a$10$abcdefghijklmnopqrstuv", "$argon2i$v=19$m=8,t=1,p=1$YQ$YQ"})
  void what_is_no_such_hash_is_our_mistake(String hash) {
    assertThatThrownBy(() -> hashes.matches("secret", hash))
        .isInstanceOf(IllegalStateException.class);
    assertThat(hashes.isOutdated(hash)).isTrue();
  }
}
