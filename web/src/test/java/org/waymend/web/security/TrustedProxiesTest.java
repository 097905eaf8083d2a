package org.waymend.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
  private final TrustedProxies proxies = TrustedProxies.of("10.0.0.0/8, 192.0.2.7, fd00::/9,::1");

  @Test
  void without_trusted_proxies_the_peer_is_the_caller() {
    assertThat(TrustedProxies.of("").caller("10.0.0.1", List.of("203.0.113.9")))
        .isEqualTo("10.0.0.1");
    assertThat(proxies.caller("203.0.113.1", List.of("203.0.113.9"))).isEqualTo("203.0.113.1");
    assertThat(proxies.caller("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
  }

  @Test
  void the_rightmost_untrusted_address_counts() {
    assertThat(proxies.caller("10.0.0.1", List.of("1.1.1.1, 203.0.113.9, 192.0.2.7")))
        .isEqualTo("203.0.113.9");
    assertThat(proxies.caller("::1", List.of("1.1.1.1", "203.0.113.9,10.1.2.3")))
        .isEqualTo("203.0.113.9");
    assertThat(proxies.caller("0:0:0:0:0:0:0:1%lo", List.of("2001:db8::9")))
        .isEqualTo("2001:db8:0:0:0:0:0:9");
    assertThat(proxies.caller("fd7f::1", List.of("203.0.113.9"))).isEqualTo("203.0.113.9");
    assertThat(proxies.caller("fd80::1", List.of("203.0.113.9"))).isEqualTo("fd80::1");
  }

  @Test
  void the_leftmost_counts_when_all_are_trusted() {
    assertThat(proxies.caller("10.0.0.1", List.of("10.0.0.9, 10.0.0.2"))).isEqualTo("10.0.0.9");
  }

  @Test
  void a_port_is_left_out_and_nonsense_ends_the_way_back() {
    assertThat(proxies.caller("10.0.0.1", List.of("203.0.113.9:4711"))).isEqualTo("203.0.113.9");
    assertThat(proxies.caller("10.0.0.1", List.of("[2001:db8::9]:4711")))
        .isEqualTo("2001:db8:0:0:0:0:0:9");
    assertThat(proxies.caller("10.0.0.1", List.of("203.0.113.9, unknown, 10.0.0.2")))
        .isEqualTo("10.0.0.2");
    assertThat(proxies.caller("10.0.0.1", List.of("localhost"))).isEqualTo("10.0.0.1");
    assertThat(proxies.caller("10.0.0.1", List.of("999.0.0.1"))).isEqualTo("10.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"proxy.example.com", "10.0.0.0/33", "10.0.0.0/x", "10.0.0", "::1/129", "/8"})
  void what_is_no_address_is_refused(String entry) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrustedProxies.of("10.0.0.1," + entry))
        .withMessageContaining(entry);
  }
}
