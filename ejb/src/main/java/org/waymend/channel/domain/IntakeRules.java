package org.waymend.channel.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymend.channel.IntakeFields;
import org.waymend.shared.Check;
import org.waymend.ticket.PreferredWindow;

/** What the public form takes. Field names are those of {@link IntakeFields}. */
public final class IntakeRules {
  private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");
  private static final int MOST_WINDOWS = 3;

  private IntakeRules() {}

  /**
   * The fields cleaned up.
   *
   * @param isGuest true if nobody is signed in: then we need to know who and where
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  public static IntakeFields checked(IntakeFields given, boolean isGuest, Instant now) {
    var check = new Check();
    var text = check.text("text", given.text(), 1, 5000);
    var address = check.optionalText("address", given.address(), 300);
    var pin = pin(check, given);
    boolean isPlaced = given.siteId() != null || !address.isEmpty() || pin;
    check.isTrue(isPlaced, "address", "required", "is required, or a pin on the map");
    var tag = check.optionalText("assetTag", given.assetTag(), 64);
    var windows = windows(check, given.windows(), now);
    var name = check.text("name", given.name(), isGuest ? 1 : 0, 200);
    var email = check.optionalEmail("email", given.email());
    check.isTrue(!isGuest || !email.isEmpty(), "email", "required", "is required");
    var phone = check.optionalPhone("phone", given.phone());
    var language = Objects.requireNonNullElse(given.language(), "");
    check.isTrue(LANGUAGES.contains(language), "language", "unknown-language", "is not offered");
    check.throwIfAny();
    return new IntakeFields(
        given.categoryId(),
        text,
        isGuest ? null : given.siteId(),
        address,
        pin ? given.latitude() : null,
        pin ? given.longitude() : null,
        tag,
        windows,
        name,
        email,
        phone,
        language);
  }

  private static boolean pin(Check check, IntakeFields given) {
    var latitude = given.latitude();
    var longitude = given.longitude();
    if (latitude == null || longitude == null) {
      return false;
    }
    check.coordinates("latitude", latitude, "longitude", longitude);
    return true;
  }

  private static List<PreferredWindow> windows(
      Check check, @Nullable List<PreferredWindow> given, Instant now) {
    if (given == null) {
      return List.of();
    }
    check.atMost("windows", given, MOST_WINDOWS);
    for (int i = 0; i < given.size(); i++) {
      check.isTrue(
          given.get(i).endsAt().isAfter(now), "windows[" + i + "]", "in-past", "is over already");
    }
    return given;
  }

  /** The first words of a text, for a ticket's subject. */
  public static String subject(String text) {
    var line = text.strip().lines().findFirst().orElse("").strip();
    if (line.codePointCount(0, line.length()) <= 100) {
      return line;
    }
    var cut = line.substring(0, line.offsetByCodePoints(0, 99));
    int space = cut.lastIndexOf(' ');
    return (space > 60 ? cut.substring(0, space) : cut) + "…";
  }
}
