package org.waymend.launcher.demo.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymend.launcher.LauncherException;
import org.waymend.launcher.system.DataFolder;

/**
 * The city that a demo shows, ours or somebody's folder. Its files are copied into the data folder
 * and its clock is written down there, so that every later start and every repeated step sees the
 * same day.
 */
public final class City {
  /** Our city's time zone. */
  public static final String ZONE = "America/New_York";

  /** Where the roads lie in the data folder. */
  public static final String MAP = "maps/demo.osm.pbf";

  private static final String TICKETS = "maps/demo-tickets.csv";
  private static final String ADDRESSES = "maps/demo-addresses.csv";
  private static final String MEMORY = "demo-city.properties";
  private static final byte[] PBF_HEADER = "OSMHeader".getBytes(StandardCharsets.US_ASCII);

  /** Lists that are about places of our own city. */
  private static final Set<String> OURS_ONLY = Set.of("customers", "sites", "assets", "tickets");

  private final boolean isOurs;
  private final CityClock clock;
  private final CityRequests requests;
  private final Addresses addresses;

  private City(boolean isOurs, CityClock clock, CityRequests requests, Addresses addresses) {
    this.isOurs = isOurs;
    this.clock = clock;
    this.requests = requests;
    this.addresses = addresses;
  }

  /**
   * Looks at a folder before anything is started.
   *
   * @throws LauncherException in words, if it is not a city
   */
  public static void check(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new LauncherException(folder + " is not a folder");
    }
    requireRoads(folder.resolve("roads.osm.pbf"));
    requests(folder.resolve("tickets.csv"));
    addresses(folder.resolve("addresses.csv"));
  }

  /**
   * The city of this data folder: the one of its first start, or else a new one.
   *
   * @param from a folder with a city; null for ours
   * @param fresh the clock of a first start
   * @throws LauncherException if {@code from} is another city than the one that was loaded
   */
  public static City install(DataFolder folder, @Nullable Path from, CityClock fresh) {
    try {
      Files.createDirectories(folder.resolve(MAP).resolveSibling("."));
      var tickets =
          from == null
              ? CsvText.resource("city/tickets.csv")
              : Files.readAllBytes(from.resolve("tickets.csv"));
      var known = memory(folder);
      if (known.isEmpty()) {
        copy(folder, from, tickets);
        remember(folder, from == null, fresh);
      } else if (from != null
          && !digest(tickets).equals(digest(Files.readAllBytes(folder.resolve(TICKETS))))) {
        throw new LauncherException(
            "The data folder "
                + folder.path()
                + " holds the demo of another city; choose another folder: --data");
      }
      return read(folder, memory(folder).orElseThrow());
    } catch (IOException e) {
      throw new LauncherException("The city cannot be copied: " + e, e);
    }
  }

  /** Writes our city's roads into a file, an OpenStreetMap extract. */
  public static void copyRoads(Path file) {
    try {
      Files.write(file, CsvText.resource("city/roads.osm.pbf"));
    } catch (IOException e) {
      throw new LauncherException("The roads cannot be copied: " + e, e);
    }
  }

  private static void copy(DataFolder folder, @Nullable Path from, byte[] tickets)
      throws IOException {
    Files.write(folder.resolve(TICKETS), tickets);
    Files.deleteIfExists(folder.resolve(ADDRESSES));
    if (from == null) {
      Files.write(folder.resolve(ADDRESSES), CsvText.resource("city/addresses.csv"));
      Files.write(folder.resolve(MAP), CsvText.resource("city/roads.osm.pbf"));
      return;
    }
    var addresses = from.resolve("addresses.csv");
    if (Files.exists(addresses)) {
      Files.copy(addresses, folder.resolve(ADDRESSES));
    }
    Files.copy(
        from.resolve("roads.osm.pbf"), folder.resolve(MAP), StandardCopyOption.REPLACE_EXISTING);
  }

  private static void remember(DataFolder folder, boolean isOurs, CityClock clock)
      throws IOException {
    var properties = new Properties();
    properties.setProperty("isOurs", Boolean.toString(isOurs));
    properties.setProperty("now", clock.now().toString());
    properties.setProperty("today", clock.today().toString());
    properties.setProperty("zone", clock.zone().getId());
    var text = new StringWriter();
    properties.store(text, null);
    folder.write(MEMORY, text.toString());
  }

  private static Optional<Properties> memory(DataFolder folder) throws IOException {
    var file = folder.resolve(MEMORY);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var properties = new Properties();
    properties.load(new StringReader(Files.readString(file)));
    return Optional.of(properties);
  }

  private static City read(DataFolder folder, Properties memory) {
    var clock =
        new CityClock(
            Instant.parse(memory.getProperty("now")),
            LocalDate.parse(memory.getProperty("today")),
            ZoneId.of(memory.getProperty("zone")));
    return new City(
        Boolean.parseBoolean(memory.getProperty("isOurs")),
        clock,
        requests(folder.resolve(TICKETS)),
        addresses(folder.resolve(ADDRESSES)));
  }

  /** Ours, of this day, without a data folder. */
  static City ours(CityClock clock) {
    return new City(
        true,
        clock,
        CityRequests.read("city/tickets.csv", CsvText.resource("city/tickets.csv")),
        Addresses.read("city/addresses.csv", CsvText.resource("city/addresses.csv")));
  }

  private static CityRequests requests(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new LauncherException("There is no file " + file);
    }
    try {
      return CityRequests.read(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new LauncherException(file + " cannot be read: " + e, e);
    }
  }

  private static Addresses addresses(Path file) {
    try {
      return Files.exists(file)
          ? Addresses.read(file.toString(), Files.readAllBytes(file))
          : Addresses.none();
    } catch (IOException e) {
      throw new LauncherException(file + " cannot be read: " + e, e);
    }
  }

  private static void requireRoads(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new LauncherException("There is no file " + file);
    }
    try (InputStream stream = Files.newInputStream(file)) {
      var head = stream.readNBytes(64); // length, then the name of the first block
      for (int i = 0; i + PBF_HEADER.length <= head.length; i++) {
        if (Arrays.equals(Arrays.copyOfRange(head, i, i + PBF_HEADER.length), PBF_HEADER)) {
          return;
        }
      }
    } catch (IOException e) {
      throw new LauncherException(file + " cannot be read: " + e, e);
    }
    throw new LauncherException(file + " is not an OpenStreetMap extract in PBF");
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  public CityClock clock() {
    return clock;
  }

  public boolean isOurs() {
    return isOurs;
  }

  /** Number of requests of the day. */
  public int size() {
    return requests.requests().size();
  }

  /** Rows of the file that were left out, in words; empty if none was. */
  public Optional<String> leftOut() {
    if (requests.withoutPlace() + requests.tooMany() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        "Left out: %d requests without coordinates, %d older than the newest %d"
            .formatted(requests.withoutPlace(), requests.tooMany(), CityRequests.MOST));
  }

  /** The requests as tables. */
  public CityDay day() {
    return CityDay.of(requests.requests(), new CityWords(), addresses, clock);
  }

  /** One of the demo's lists as this city has it; empty if it has none. */
  public Optional<String> list(String name) {
    if (!isOurs && OURS_ONLY.contains(name)) {
      return Optional.empty();
    }
    if (isOurs) {
      return Optional.of(resource(name));
    }
    var workforce = new CityWorkforce(requests.requests(), addresses);
    return Optional.of(
        switch (name) {
          case "territories" -> workforce.territories();
          case "engineers" -> workforce.engineers();
          case "stock-locations" -> workforce.stockLocations();
          default -> resource(name);
        });
  }

  private static String resource(String name) {
    return new String(CsvText.resource(name + ".csv"), StandardCharsets.UTF_8);
  }
}
