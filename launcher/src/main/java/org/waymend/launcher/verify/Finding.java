package org.waymend.launcher.verify;

import java.util.List;

/** The answer to one check. */
public record Finding(String name, String statement, List<String> violations) {

  public boolean isGood() {
    return violations.isEmpty();
  }
}
