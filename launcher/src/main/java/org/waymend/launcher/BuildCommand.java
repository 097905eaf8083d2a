package org.waymend.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Here for the help only: the script does it, since it has to build this very program first. */
@Command(name = "build", description = "Builds what changed, without tests.")
final class BuildCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new LauncherException("Run it through the script: ./waymend build");
  }
}
