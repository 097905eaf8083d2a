package org.waymend.web.pages;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymend.shared.DomainException;

/**
 * A form as a template shows it: what was typed, and what is wrong with it in words. Public, since
 * templates call it.
 */
public final class FilledForm {
  private final PageWords words;
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, String> errors = new LinkedHashMap<>();

  FilledForm(PageWords words) {
    this.words = words;
  }

  void put(String name, String value) {
    values.put(name, value);
  }

  /** What was typed, empty if nothing was. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  public boolean holds(String name, String value) {
    return value(name).equals(value);
  }

  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  public boolean wrong(String name) {
    return errors.containsKey(name);
  }

  /** What is wrong with a field; empty if nothing is. */
  public String error(String name) {
    return errors.getOrDefault(name, "");
  }

  /** Names of the fields that are wrong. */
  public List<String> wrongFields() {
    return List.copyOf(errors.keySet());
  }

  /** The words for a field. */
  public String label(String name) {
    var key = "request." + name.replaceAll("\\d+$", "");
    return words.say(words.has(key) ? key : "request.form");
  }

  void refuse(String field, String word) {
    errors.putIfAbsent(
        field, words.say(words.has("error." + word) ? "error." + word : "error.other"));
  }

  /** Takes over the field errors of a refusal. */
  void refuse(DomainException refusal) {
    for (var error : refusal.fieldErrors()) {
      refuse(field(error.field()), error.code());
    }
  }

  /** {@code windows[1]} is the second of three lines; a pin stands in the address's place. */
  private static String field(String path) {
    if (path.startsWith("windows[")) {
      return "window" + (path.charAt("windows[".length()) - '0' + 1);
    }
    return switch (path) {
      case "latitude", "longitude", "siteId" -> "address";
      case "categoryId" -> "category";
      case "assetId", "assetTag" -> "asset";
      default -> path;
    };
  }
}
