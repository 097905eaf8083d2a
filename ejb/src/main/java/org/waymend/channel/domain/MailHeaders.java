package org.waymend.channel.domain;

import java.util.List;

/** The headers of a mail, one char per byte, whatever the case of their names. */
@FunctionalInterface
public interface MailHeaders {
  /** All values of a header, in their order. */
  List<String> all(String name);

  /** The first value, empty if there is none. */
  default String first(String name) {
    var values = all(name);
    return values.isEmpty() ? "" : values.get(0).strip();
  }

  default boolean has(String name) {
    return !all(name).isEmpty();
  }
}
