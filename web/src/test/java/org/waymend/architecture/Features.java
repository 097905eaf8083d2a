package org.waymend.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The features, their tiers and the arrows between them, as CONTRIBUTING.md draws them. */
final class Features {

  /** From the ground up: a feature may use the faces of lower tiers. */
  static final List<Set<String>> TIERS =
      List.of(
          Set.of("shared"),
          Set.of("identity", "settings", "outbox", "audit", "attachment"),
          Set.of("customer", "asset", "knowledge", "contract", "sla", "workforce", "inventory"),
          Set.of("ticket", "workorder"),
          Set.of("dispatch", "settlement", "rating", "maintenance"),
          Set.of("channel", "notification", "automation", "integration", "search", "reporting"),
          Set.of("web"));

  /** The only arrows within a tier. */
  static final Set<String> SIDEWAYS =
      Set.of(
          "asset>customer",
          "knowledge>asset",
          "contract>customer",
          "contract>asset",
          "sla>contract",
          "customer>workforce",
          "inventory>workforce",
          "inventory>asset",
          "workorder>ticket",
          "notification>channel",
          "notification>reporting");

  /** Modules that are not cut by feature, and who may call them; the launcher has its own test. */
  static final Set<String> OPTIMIZER_CALLERS = Set.of("dispatch");

  static final Set<String> REPORTS_CALLERS =
      Set.of("asset", "workorder", "dispatch", "rating", "settlement", "inventory", "reporting");

  /** The last {@code waymend.} counts, so that the broken example below the tests works too. */
  private static final Pattern PLACE = Pattern.compile("(?:.*\\.)?waymend\\.(\\w+)(?:\\.(.+))?");

  private Features() {}

  /** The feature or module of a class of ours. */
  static Optional<String> of(JavaClass type) {
    return place(type).map(m -> m.group(1));
  }

  /** {@code domain}, {@code infra}, another room's name, or empty for the face. */
  static String room(JavaClass type) {
    return place(type).map(m -> m.group(2)).map(Features::firstWord).orElse("");
  }

  static int tier(String feature) {
    for (int i = 0; i < TIERS.size(); i++) {
      if (TIERS.get(i).contains(feature)) {
        return i;
      }
    }
    return -1;
  }

  /** May a class of feature {@code from} use a class of {@code to}, in its face or behind it? */
  static boolean isAllowed(String from, String to, boolean toFace) {
    if (from.equals(to)) {
      return true;
    }
    return switch (to) {
      case "optimizer" -> OPTIMIZER_CALLERS.contains(from);
      case "reports" -> REPORTS_CALLERS.contains(from);
      default ->
          toFace && tier(to) >= 0 && (tier(from) > tier(to) || SIDEWAYS.contains(from + ">" + to));
    };
  }

  private static Optional<Matcher> place(JavaClass type) {
    return Optional.of(PLACE.matcher(type.getPackageName())).filter(Matcher::matches);
  }

  private static String firstWord(String rest) {
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
