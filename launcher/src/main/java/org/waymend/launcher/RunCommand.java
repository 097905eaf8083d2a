package org.waymend.launcher;

import java.util.concurrent.Callable;
import org.waymend.launcher.system.ExternalDatabase;
import org.waymend.launcher.system.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./waymend run}. */
@Command(
    name = "run",
    description = {
      "Starts the application on an external MariaDB, without demo data.",
      "",
      "Environment (docs/operate.md):",
      "  WAYMEND_DB_HOST            host of the database server; required",
      "  WAYMEND_DB_PORT            its port (3306)",
      "  WAYMEND_DB_NAME            the database (waymend)",
      "  WAYMEND_DB_SSL_MODE        disable, trust, verify-ca or verify-full (disable)",
      "  WAYMEND_DB_OWNER_USER      runs the migrations (waymend_owner)",
      "  WAYMEND_DB_OWNER_PASSWORD  or WAYMEND_DB_OWNER_PASSWORD_FILE; required",
      "  WAYMEND_DB_USER            the application's user (waymend_app)",
      "  WAYMEND_DB_PASSWORD        or WAYMEND_DB_PASSWORD_FILE; required",
      "  WAYMEND_SECRET_KEY         base64 of 32 bytes, keeps passwords; default: secret-key in the data folder",
      "  WAYMEND_SETUP_TOKEN        opens the first-run page; default: setup-token in the data folder",
      "  WAYMEND_PUBLIC_URL         address that browsers use, for example https://service.example.com",
      "  WAYMEND_TRUSTED_PROXIES    addresses of reverse proxies whose X-Forwarded-For counts, by comma",
      "  WAYMEND_MAPS               folder of maps by name (./waymend map); default: maps in the data folder",
      "  WAYMEND_MAP                one more map (.osm.pbf), unless --map names it; without any, times are estimated",
      "  WAYMEND_MAP_CACHE          folder for what is computed from maps; default: maps/cache in the data folder",
      "  WAYMEND_ROAD_THREADS       threads that search roads (1)",
      "  WAYMEND_ROAD_CACHED_PLACES places of a map whose drives are kept, 8 n² bytes of heap (2000)",
      "  WAYMEND_SOLVE_RUNS         plans that are searched for at a time (1)",
      "  WAYMEND_SOLVE_THREADS      threads of each search (1)",
      "  WAYMEND_SOLVE_MOST_VISITS  visits of the largest day that is taken (3000)",
      "  WAYMEND_SOLVE_MOST_SHIFTS  shifts of the largest day that is taken (600)",
      "  WAYMEND_FREEZE_MINUTES     minutes from now in which a new plan keeps what was promised (30)",
      "  WAYMEND_MAILBOX_POLL_SECONDS  pause between two looks into the mailbox (30)",
      "  WAYMEND_JAVA_OPTIONS       more options for the application's JVM, for example -Xmx2g",
      ""
    })
final class RunCommand implements Callable<Integer> {

  @Mixin private Start start = new Start();

  @Override
  public Integer call() {
    var progress = Progress.onConsole();
    var database = ExternalDatabase.from(System.getenv());
    start.runUntilStopped(
        folder -> database,
        progress,
        system -> progress.step("Ready: " + system.address() + "/app/"),
        null);
    return 0;
  }
}
