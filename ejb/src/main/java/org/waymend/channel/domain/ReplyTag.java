package org.waymend.channel.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of our addresses and Message-IDs that brings a reply back to its ticket (rule 23):
 * {@code t000123-1-} and a signature, as {@code desk+t000123-1-…@example.com}.
 *
 * @param digits of the ticket's number
 * @param signature of the ticket's id, as the shared tokens make it
 */
public record ReplyTag(String digits, String signature) {
  private static final Pattern TAG =
      Pattern.compile(
          "(?<![a-z0-9])t(\\d{1,12})-(\\d{1,5}-[a-z2-7]{26})(?=@)", Pattern.CASE_INSENSITIVE);
  private static final int MOST = 50;

  /**
   * The tag of a ticket; empty if its number has no digits.
   *
   * @param number for people, such as {@code T-000123}
   */
  public static Optional<ReplyTag> of(String number, String signature) {
    var digits = number.replaceFirst("^T-", "");
    return digits.matches("\\d{1,12}")
        ? Optional.of(new ReplyTag(digits, signature))
        : Optional.empty();
  }

  /** Every tag in a header's value, true or forged; the last ones of a long list. */
  public static List<ReplyTag> allIn(String value) {
    var tags = new ArrayList<ReplyTag>();
    var found = TAG.matcher(value);
    while (found.find()) {
      tags.add(new ReplyTag(found.group(1), found.group(2).toLowerCase(Locale.ROOT)));
    }
    return List.copyOf(tags.subList(Math.max(0, tags.size() - MOST), tags.size()));
  }

  public String number() {
    return "T-" + digits;
  }

  /** As it stands in an address. */
  public String written() {
    return "t" + digits + "-" + signature;
  }
}
