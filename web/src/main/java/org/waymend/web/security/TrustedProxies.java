package org.waymend.web.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whose call it is when reverse proxies stand in between. Only what a trusted proxy wrote into
 * {@code X-Forwarded-For} counts: everybody can send that header.
 */
final class TrustedProxies {
  private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}");
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[(?<v6>[^]]*)](:\\d+)?|(?<v4>[0-9.]+):\\d+");

  /** An address and how many of its first bits count. */
  private record Network(InetAddress address, int bits) {
    boolean holds(InetAddress other) {
      var ours = address.getAddress();
      var bytes = other.getAddress();
      if (bytes.length != ours.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if (((bytes[bit / 8] ^ ours[bit / 8]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  private final List<Network> networks;

  private TrustedProxies(List<Network> networks) {
    this.networks = networks;
  }

  /**
   * @param list addresses and networks (CIDR) by comma, such as {@code 10.0.0.0/8, ::1}
   * @throws IllegalArgumentException if one is neither
   */
  static TrustedProxies of(String list) {
    var networks = new ArrayList<Network>();
    for (String entry : list.split(",")) {
      if (!entry.isBlank()) {
        networks.add(network(entry.strip()));
      }
    }
    return new TrustedProxies(networks);
  }

  private static Network network(String entry) {
    var parts = entry.split("/", 2);
    var address = literal(parts[0]);
    int most = address.map(a -> a.getAddress().length * 8).orElse(0);
    try {
      int bits = parts.length < 2 ? most : Integer.parseInt(parts[1]);
      if (address.isPresent() && bits >= 0 && bits <= most) {
        return new Network(address.get(), bits);
      }
    } catch (NumberFormatException e) {
      throw refused(entry);
    }
    throw refused(entry);
  }

  private static IllegalArgumentException refused(String entry) {
    return new IllegalArgumentException(
        "WAYMEND_TRUSTED_PROXIES names "
            + entry
            + ", which is no address such as 10.0.0.1 or ::1"
            + " and no network such as 10.0.0.0/8");
  }

  /**
   * The caller's address: the rightmost that is no trusted proxy's, or the leftmost if all are.
   *
   * @param peer who is connected to us
   * @param forwardedFor the values of {@code X-Forwarded-For}, in the order of the request
   */
  String caller(String peer, List<String> forwardedFor) {
    var hops = new ArrayList<String>();
    forwardedFor.forEach(line -> hops.addAll(Arrays.asList(line.split(","))));
    Collections.reverse(hops);
    var caller = peer;
    for (String hop : hops) {
      var address = literal(withoutPort(hop.strip()));
      if (!isTrusted(caller) || address.isEmpty()) {
        break;
      }
      caller = address.get().getHostAddress();
    }
    return caller;
  }

  private boolean isTrusted(String address) {
    return literal(address).filter(a -> networks.stream().anyMatch(n -> n.holds(a))).isPresent();
  }

  private static String withoutPort(String hop) {
    var matcher = WITH_PORT.matcher(hop);
    if (!matcher.matches()) {
      return hop;
    }
    return matcher.group("v6") == null ? matcher.group("v4") : matcher.group("v6");
  }

  /** Never asks the name service. */
  private static Optional<InetAddress> literal(String text) {
    var plain = text.split("%", 2)[0];
    if (plain.indexOf(':') < 0 && !IPV4.matcher(plain).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(plain));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
