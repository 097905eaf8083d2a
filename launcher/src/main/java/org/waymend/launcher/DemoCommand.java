package org.waymend.launcher;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.waymend.launcher.demo.DemoLoader;
import org.waymend.launcher.demo.DemoLogins;
import org.waymend.launcher.demo.city.City;
import org.waymend.launcher.demo.city.CityClock;
import org.waymend.launcher.system.DataFolder;
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
      "Starts everything on this machine, with demo data: the service requests of a day in New York,",
      "the newest just come in, 25 engineers with vans, and the roads between them.",
      "The database lives in the data folder; the next start continues on the same data.",
      "Ctrl-C stops everything."
    })
final class DemoCommand implements Callable<Integer> {

  @Mixin private Start start = new Start();

  @Option(
      names = "--empty",
      description = "Loads no demo data, now or later: the first-run page opens instead")
  private boolean isEmpty;

  @Option(
      names = "--city",
      paramLabel = "DIR",
      description = {
        "Another city: a folder with roads.osm.pbf, tickets.csv in the columns of NYC 311 and, if it",
        "is to name places, addresses.csv (docs/operate.md)"
      })
  private @Nullable Path city;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = City.ZONE,
      description = "Time zone of the city (default: ${DEFAULT-VALUE})")
  private String zone = "";

  private final AtomicReference<City> installed = new AtomicReference<>();

  @Override
  public Integer call() {
    if (city != null) {
      if (isEmpty) {
        throw new LauncherException("--empty loads nothing, so it takes no --city");
      }
      City.check(city);
    }
    var clock = clock();
    var progress = Progress.onConsole();
    start.runUntilStopped(
        folder -> {
          install(folder, clock);
          return OwnDatabase.start(folder, progress);
        },
        progress,
        system -> welcome(system, progress),
        start.folder().resolve(City.MAP));
    return 0;
  }

  private CityClock clock() {
    try {
      var zoneId = ZoneId.of(zone);
      return new CityClock(start.now(), start.today(zoneId), zoneId);
    } catch (DateTimeException e) {
      throw new LauncherException(zone + " is not a time zone such as " + City.ZONE, e);
    }
  }

  private void install(DataFolder folder, CityClock clock) {
    if (isEmpty) {
      DemoLoader.neverLoad(folder);
    }
    if (!DemoLoader.isNeverToLoad(folder)) {
      installed.set(City.install(folder, city, clock));
    }
  }

  private void welcome(RunningSystem system, Progress progress) {
    var folder = start.folder();
    var logins = DemoLogins.of(folder);
    var present = installed.get();
    if (present != null) {
      new DemoLoader(folder, logins, new RestClient(system.address()), present, progress).load();
    }
    progress.step("Ready");
    System.out.println();
    System.out.println("  " + system.address() + "/app/");
    System.out.println("  " + system.address() + "/request  (customers report a problem here)");
    System.out.println();
    if (present == null) {
      System.out.println("  Setup token, until the first administrator exists:");
      System.out.println("  " + folder.secret("setup-token"));
    }
    if (present != null) {
      System.out.printf(
          "  The work of %d requests waits to be planned for %s.%n%n",
          present.size(), present.clock().planningDay());
    }
    logins.lines().forEach(line -> System.out.println("  " + line));
    System.out.println();
    System.out.println("  Ctrl-C stops it.");
    System.out.flush();
  }
}
