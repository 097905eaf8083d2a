package org.waymend.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.waymend.launcher.system.DataFolder;
import org.waymend.optimizer.travel.MapFacts;
import org.waymend.optimizer.travel.MapFile;
import org.waymend.optimizer.travel.MapFolder;
import org.waymend.optimizer.travel.MapFolderException;
import org.waymend.optimizer.travel.RoadLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./waymend map}. */
@Command(
    name = "map",
    description = {
      "The maps that travel times are driven on: extracts of OpenStreetMap, one for each area. A system",
      "that runs on the data folder takes up what is added, and leaves what is removed, by itself."
    },
    subcommands = {
      MapCommand.Add.class,
      MapCommand.Listing.class,
      MapCommand.Remove.class,
      MapCommand.Hours.class
    })
final class MapCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new LauncherException(
        "Say what to do: ./waymend map add NAME FILE, list, remove NAME, hours NAME");
  }

  /** Where the maps are. */
  static final class Maps {
    @Option(
        names = "--data",
        paramLabel = "DIR",
        defaultValue = ".waymend",
        description = "Data folder of the system (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("");

    Path data() {
      return data;
    }

    MapFolder folder() {
      var folder = DataFolder.at(data).present();
      return new MapFolder(
          path("WAYMEND_MAPS", folder.resolve("maps")),
          path("WAYMEND_MAP_CACHE", folder.resolve("maps").resolve("cache")));
    }

    private static Path path(String variable, Path otherwise) {
      var value = System.getenv(variable);
      return value == null || value.isBlank() ? otherwise : Path.of(value);
    }
  }

  /** {@code ./waymend map add}. */
  @Command(
      name = "add",
      description = {
        "Imports an extract and keeps a copy of it under the name. It takes seconds for a city and",
        "minutes for a country. Extracts: https://download.geofabrik.de or https://extract.bbbike.org"
      })
  static final class Add implements Callable<Integer> {
    @Parameters(
        index = "0",
        paramLabel = "NAME",
        description = "Small letters, digits and hyphens, for example porto-alegre")
    private String name = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The extract (.osm.pbf)")
    private Path file = Path.of("");

    @Mixin private Maps maps = new Maps();

    @Option(
        names = "--heap-mb",
        defaultValue = "1024",
        description = "Limit of the import's heap (default: ${DEFAULT-VALUE})")
    private int heapMegabytes;

    @Option(names = "--in-this-process", hidden = true)
    private boolean isHere;

    @Override
    public Integer call() throws IOException, InterruptedException {
      if (!isHere) {
        return child();
      }
      try {
        var facts = maps.folder().add(name, file, RoadLimits.standard());
        System.out.printf(Locale.ROOT, "Added %s: %s%n", name, line(facts));
        return 0;
      } catch (MapFolderException e) {
        throw new LauncherException(String.valueOf(e.getMessage()), e);
      }
    }

    /** An import needs more heap than the launcher has. */
    private int child() throws IOException, InterruptedException {
      var arguments =
          new ArrayList<>(
              List.of("map", "add", name, file.toString(), "--data", maps.data().toString()));
      arguments.add("--in-this-process");
      int code = ChildJvm.run(heapMegabytes, Main.class.getName(), arguments);
      if (code == ChildJvm.OUT_OF_MEMORY) {
        throw new LauncherException(
            heapMegabytes + " MB of heap are too little for this map; give it more: --heap-mb");
      }
      return code;
    }
  }

  /** {@code ./waymend map list}. */
  @Command(name = "list", description = "Tells which maps are there.")
  static final class Listing implements Callable<Integer> {
    @Mixin private Maps maps = new Maps();

    @Override
    public Integer call() {
      try {
        var folder = maps.folder();
        var present = folder.list();
        for (MapFile map : present) {
          System.out.printf(
              Locale.ROOT,
              "%-20s %s%n",
              map.name(),
              folder.facts(map).map(MapCommand::line).orElse("not imported yet"));
          if (!map.percentByHour().isEmpty()) {
            System.out.printf("%-20s rush hours: %s%n", "", map.percentByHour());
          }
        }
        if (present.isEmpty()) {
          System.out.println("There are no maps; travel times are estimated.");
        }
        return 0;
      } catch (MapFolderException e) {
        throw new LauncherException(String.valueOf(e.getMessage()), e);
      }
    }
  }

  /** {@code ./waymend map remove}. */
  @Command(name = "remove", description = "Takes a map away, with what was imported from it.")
  static final class Remove implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "As ./waymend map list names it")
    private String name = "";

    @Mixin private Maps maps = new Maps();

    @Override
    public Integer call() {
      try {
        maps.folder().remove(name);
        System.out.println("Removed " + name);
        return 0;
      } catch (MapFolderException e) {
        throw new LauncherException(String.valueOf(e.getMessage()), e);
      }
    }
  }

  /** {@code ./waymend map hours}. */
  @Command(
      name = "hours",
      description = {
        "Rush hours of a map's area: drives that depart there in these local hours take so many percent",
        "of their usual time, in the others 100. Without HOUR=PERCENT the area has none of its own.",
        "Example: ./waymend map hours new-york 7=130 8=150 9=130 16=140 17=160 18=130"
      })
  static final class Hours implements Callable<Integer> {
    private static final int HOURS_OF_A_DAY = 24;

    @Parameters(index = "0", paramLabel = "NAME", description = "As ./waymend map list names it")
    private String name = "";

    @Parameters(
        index = "1..*",
        paramLabel = "HOUR=PERCENT",
        description = "Hours 0 to 23, percentages 25 to 400")
    private Map<Integer, Integer> percents = Map.of();

    @Mixin private Maps maps = new Maps();

    @Override
    public Integer call() {
      if (percents.keySet().stream().anyMatch(hour -> hour < 0 || hour >= HOURS_OF_A_DAY)) {
        throw new LauncherException("Hours are from 0 to 23, not " + percents.keySet());
      }
      var table =
          IntStream.range(0, percents.isEmpty() ? 0 : HOURS_OF_A_DAY)
              .mapToObj(hour -> percents.getOrDefault(hour, 100))
              .toList();
      try {
        maps.folder().setRushHours(name, table);
        System.out.println(
            table.isEmpty() ? name + " has no rush hours of its own" : name + ": " + table);
        return 0;
      } catch (MapFolderException e) {
        throw new LauncherException(String.valueOf(e.getMessage()), e);
      }
    }
  }

  private static String line(MapFacts facts) {
    return String.format(
        Locale.ROOT,
        "%,d roads%s, latitude %.3f to %.3f, longitude %.3f to %.3f; where no road leads %.0f s + %.0f s"
            + " per km",
        facts.roads(),
        facts.isContracted() ? " with a hierarchy" : "",
        facts.south(),
        facts.north(),
        facts.west(),
        facts.east(),
        facts.estimate().fixedSeconds(),
        facts.estimate().secondsPerMetre() * 1000);
  }
}
