package org.waymend.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymend.launcher.system.DataFolder;
import org.waymend.launcher.system.Database;
import org.waymend.launcher.system.Progress;
import org.waymend.launcher.system.RunningSystem;
import org.waymend.launcher.system.ServerOptions;
import picocli.CommandLine.Option;

/** What the commands that start the system have in common. */
final class Start {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port of the application (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only)")
  private String bind = "";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".waymend",
      description = "Folder with all data and passwords (default: ${DEFAULT-VALUE})")
  private Path data = Path.of("");

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "Pins the date of the application, for example 2026-11-23")
  private @Nullable LocalDate today;

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description = "Roads for travel times, an OpenStreetMap extract (.osm.pbf)")
  private @Nullable Path map;

  /** The application's date in a time zone. */
  LocalDate today(ZoneId zone) {
    return today == null ? LocalDate.now(zone) : today;
  }

  /** What the application's clock says. */
  Instant now() {
    var now = Instant.now();
    if (today == null) {
      return now;
    }
    var date = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return now.plus(Duration.ofDays(today.toEpochDay() - date.toEpochDay()));
  }

  DataFolder folder() {
    return DataFolder.at(data);
  }

  /**
   * Runs until a signal comes or a part cannot be kept up. A signal stops everything in order and
   * ends the process with 0.
   *
   * @param whenReady called once, with the system up
   * @param ownMap roads that are there once the database runs, unless the person names others; null
   *     for none
   */
  void runUntilStopped(
      Function<DataFolder, Database> database,
      Progress progress,
      Consumer<RunningSystem> whenReady,
      @Nullable Path ownMap) {
    var installation = Installation.present();
    if (map != null && !Files.isRegularFile(map)) {
      throw new LauncherException("There is no map " + map);
    }
    var options =
        new ServerOptions(
            installation.payara(),
            installation.war(),
            bind,
            port,
            today,
            map == null ? ownMap : map.toAbsolutePath());
    try (var folder = folder().own()) {
      var system =
          new RunningSystem(folder, options, database, Map.copyOf(System.getenv()), progress);
      var hook = new Thread(() -> stop(system, progress), "stop");
      Runtime.getRuntime().addShutdownHook(hook);
      try {
        system.start();
        whenReady.accept(system);
        system.keepUp();
      } catch (RuntimeException e) {
        if (!system.isStopping()) { // else the failure is only the stop, seen from here
          throw e;
        }
      } finally {
        if (!system.isStopping()) {
          endWithout(hook, system);
        }
      }
    }
  }

  private static void endWithout(Thread hook, RunningSystem system) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException signalCameJustNow) {
      return; // the hook does it
    }
    system.close();
  }

  private static void stop(RunningSystem system, Progress progress) {
    progress.step("Stopping");
    system.close();
    progress.step("Stopped");
    System.out.flush();
    Runtime.getRuntime().halt(0); // asked to stop and stopped: no failure
  }
}
