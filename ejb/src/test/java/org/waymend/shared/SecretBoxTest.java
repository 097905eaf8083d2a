package org.waymend.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretBoxTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private final SecretBox box = new SecretBox(KEY);

  @Test
  void what_was_sealed_opens_again_and_never_looks_the_same() {
    var sealed = box.seal("mail", "pässword");
    assertThat(box.open("mail", sealed)).isEqualTo("pässword");
    assertThat(box.seal("mail", "pässword")).isNotEqualTo(sealed);
  }

  @Test
  void another_purpose_another_key_or_a_changed_byte_does_not_open_it() {
    var sealed = box.seal("mail", "secret");
    assertRefused("secret/wrong-key", () -> box.open("webhook", sealed));
    var other = new byte[32];
    other[0] = 1;
    var otherBox = new SecretBox(Base64.getEncoder().encodeToString(other));
    assertRefused("secret/wrong-key", () -> otherBox.open("mail", sealed));
    for (int i = 0; i < sealed.length; i++) {
      var changed = sealed.clone();
      changed[i] ^= 1;
      assertRefused("secret/wrong-key", () -> box.open("mail", changed));
    }
    assertRefused("secret/wrong-key", () -> box.open("mail", new byte[0]));
  }

  @Test
  void without_a_key_it_refuses_and_says_what_to_set() {
    var keyless = new SecretBox((String) null);
    assertThatThrownBy(() -> keyless.seal("mail", "secret"))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("WAYMEND_SECRET_KEY");
  }

  @Test
  void a_key_that_is_no_key_stops_the_start() {
    assertThatThrownBy(() -> new SecretBox("short")).hasMessageContaining("WAYMEND_SECRET_KEY");
    assertThatThrownBy(() -> new SecretBox("AAAA")).hasMessageContaining("32 bytes");
  }

  private static void assertRefused(String type, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type()).isEqualTo(type));
  }
}
