package org.waymend.identity.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Check;

/**
 * Which passwords we take: long ones; no rules about signs, which only make people write them down.
 */
public final class PasswordPolicy {
  public static final int SHORTEST = 10;
  public static final int LONGEST = 128;

  private PasswordPolicy() {}

  /**
   * @return the password
   * @throws org.waymend.shared.DomainException {@code request/invalid} on {@code field}
   */
  public static String accept(String field, @Nullable String password, String username) {
    var check = new Check();
    var text = password == null ? "" : password;
    check.isTrue(
        text.length() >= SHORTEST,
        field,
        "too-short",
        "needs at least " + SHORTEST + " characters");
    check.isTrue(
        text.length() <= LONGEST, field, "too-long", "may have at most " + LONGEST + " characters");
    check.isTrue(
        !text.toLowerCase(Locale.ROOT).contains(username) || username.length() < 4,
        field,
        "contains-username",
        "must not contain the user name");
    check.isTrue(
        text.chars().distinct().count() >= 5 || text.length() < SHORTEST,
        field,
        "too-simple",
        "needs at least 5 different characters");
    check.throwIfAny();
    return text;
  }
}
