package org.waymend.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What the operator sets from outside: environment variables named {@code WAYMEND_…}. */
@ApplicationScoped
public class Environment {
  /** The variable's value, absent when it is unset or blank. */
  public Optional<String> find(String name) {
    var value = System.getenv(name);
    return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
  }
}
