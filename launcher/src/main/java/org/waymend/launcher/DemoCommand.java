package org.waymend.launcher;

import java.util.concurrent.Callable;
import org.waymend.launcher.demo.DemoLoader;
import org.waymend.launcher.demo.DemoLogins;
import org.waymend.launcher.system.OwnDatabase;
import org.waymend.launcher.system.Progress;
import org.waymend.launcher.system.RestClient;
import org.waymend.launcher.system.RunningSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./waymend demo}. */
@Command(
    name = "demo",
    description = {
      "Starts everything on this machine, with demo data.",
      "The database lives in the data folder; the next start continues on the same data.",
      "Ctrl-C stops everything."
    })
final class DemoCommand implements Callable<Integer> {

  @Mixin private Start start = new Start();

  @Option(
      names = "--empty",
      description = "Loads no demo data, now or later: the first-run page opens instead")
  private boolean isEmpty;

  @Override
  public Integer call() {
    var progress = Progress.onConsole();
    start.runUntilStopped(
        folder -> OwnDatabase.start(folder, progress),
        progress,
        system -> welcome(system, progress));
    return 0;
  }

  private void welcome(RunningSystem system, Progress progress) {
    var folder = start.folder();
    var logins = DemoLogins.of(folder);
    var loader =
        new DemoLoader(
            folder,
            logins,
            new RestClient(system.address()),
            start.today(DemoLoader.ZONE),
            progress);
    if (isEmpty) {
      loader.neverLoad();
    }
    loader.load();
    progress.step("Ready");
    System.out.println();
    System.out.println("  " + system.address() + "/app/");
    System.out.println();
    if (loader.isNeverToLoad()) {
      System.out.println("  Setup token, until the first administrator exists:");
      System.out.println("  " + folder.secret("setup-token"));
    }
    logins.lines().forEach(line -> System.out.println("  " + line));
    System.out.println();
    System.out.println("  Ctrl-C stops it.");
    System.out.flush();
  }
}
