package org.waymend.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Here for the help only: the script does it, since it has to build this very program first. */
@Command(
    name = "test",
    description = {
      "Installs what the tests need (Chromium, through apt when root) and runs all of them:",
      "format, lints, unit, integration and browser tests. CI runs exactly this."
    })
final class TestCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new LauncherException("Run it through the script: ./waymend test");
  }
}
