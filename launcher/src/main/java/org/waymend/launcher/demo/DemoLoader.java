package org.waymend.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.waymend.launcher.LauncherException;
import org.waymend.launcher.system.DataFolder;
import org.waymend.launcher.system.Progress;
import org.waymend.launcher.system.RestClient;

/**
 * Loads the demo once. Every step is remembered when it is done, and repeats harmlessly if the
 * launcher died before it was: its idempotency key is always the same.
 */
public final class DemoLoader {

  private static final String STEPS_DONE = "demo-steps.txt";
  private static final String NEVER = "never";

  /** The demo's city. */
  public static final String ZONE = "America/New_York";

  /** Resource lists in the order of their references, by file name. */
  private static final List<String> IMPORTS =
      List.of(
          "skills",
          "service-providers",
          "teams",
          "territories",
          "engineers",
          "customers",
          "sites",
          "assets",
          "parts",
          "stock-locations",
          "categories",
          "tickets");

  /** Roles whose users need no customer or service provider; the user is named as the role. */
  private static final List<String> STAFF =
      List.of("manager", "dispatcher", "agent", "engineer", "storekeeper", "finance", "quality");

  private final DataFolder folder;
  private final DemoLogins logins;
  private final RestClient rest;
  private final LocalDate today;
  private final Progress progress;
  private final Set<String> done = new LinkedHashSet<>();

  /**
   * @param today the date that the roster lies around
   */
  public DemoLoader(
      DataFolder folder, DemoLogins logins, RestClient rest, LocalDate today, Progress progress) {
    this.today = today;
    this.folder = folder;
    this.logins = logins;
    this.rest = rest;
    this.progress = progress;
    readStepsDone();
  }

  /** Marks a data folder that nothing was loaded into; afterwards {@link #load} does nothing. */
  public void neverLoad() {
    if (done.isEmpty()) {
      done.add(NEVER);
      remember();
    }
  }

  public boolean isNeverToLoad() {
    return done.contains(NEVER);
  }

  /** Runs the steps that no earlier start has finished. */
  public void load() {
    if (isNeverToLoad()) {
      return;
    }
    once("administrator", this::createAdministrator);
    rest.signIn(DemoLogins.ADMIN, logins.password(DemoLogins.ADMIN)).orFail("Signing in as admin");
    once("settings", this::chooseSettings);
    STAFF.forEach(role -> once(role, () -> register(role, Map.of())));
    IMPORTS.forEach(list -> once(list, () -> load(list, resource(list))));
    once("stock-openings", this::openStock);
    once("roster", this::generateRoster);
    once("provider_staff", () -> registerFor("provider_staff", "providerId", "service-providers"));
    once("customer", () -> registerFor("customer", "customerId", "customers"));
  }

  private void openStock() {
    progress.step("Loading demo data: opening stock");
    rest.postCsv(
            "/stock-movements/import?dryRun=false",
            "demo-1-stock-openings",
            resource("stock-openings"))
        .orFail("Loading opening stock");
  }

  /** Weekday shifts for everybody, from last week to four weeks ahead. */
  private void generateRoster() {
    progress.step("Generating the roster");
    var days =
        Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
            .map(
                day ->
                    Map.of(
                        "dayOfWeek", day,
                        "startsAt", "08:00",
                        "endsAt", "17:00",
                        "breakStartsAt", "12:00",
                        "breakMinutes", 45))
            .toList();
    var pattern =
        rest.post(
                "/shift-patterns",
                "demo-1-shift-pattern",
                Map.of("name", "Day shift", "timeZone", ZONE, "days", days))
            .orFail("Creating the shift pattern")
            .body();
    var engineers = rest.get("/engineers?limit=200").orFail("Reading the engineers").body();
    rest.post(
            "/shifts/generate",
            "demo-1-roster",
            Map.of(
                "shiftPatternId", pattern.path("id").asText(),
                "engineerIds", engineers.path("items").findValuesAsText("id"),
                "from", today.minusDays(7).toString(),
                "until", today.plusDays(28).toString()))
        .orFail("Generating the roster");
  }

  private void registerFor(String role, String member, String list) {
    var first = rest.get("/" + list + "?limit=1").orFail("Reading " + list).body();
    register(role, Map.of(member, first.path("items").path(0).path("id").asText()));
  }

  private void register(String role, Map<String, Object> more) {
    progress.step("Creating the user " + role);
    var body = new LinkedHashMap<String, Object>(more);
    body.put("username", role);
    body.put("displayName", "Demo " + role.replace('_', ' '));
    body.put("email", role.replace('_', '.') + "@example.com");
    body.put("roles", List.of(role));
    body.put("language", "en");
    body.put("timeZone", ZONE);
    body.put("password", logins.password(role));
    rest.post("/users", "demo-1-user-" + role, body).orFail("Creating the user " + role);
  }

  private void createAdministrator() {
    if (rest.get("/setup")
        .orFail("Asking for the setup")
        .body()
        .path("administratorNeeded")
        .asBoolean()) {
      progress.step("Creating the administrator");
      new Setup(rest)
          .createAdministrator(
              folder.secret("setup-token"),
              DemoLogins.ADMIN,
              "Administrator",
              "admin@example.com",
              logins.password(DemoLogins.ADMIN));
    }
  }

  private void chooseSettings() {
    var present = rest.get("/settings").orFail("Reading the settings");
    var etag = present.etag();
    if (etag == null) {
      throw new LauncherException("The settings came without an ETag");
    }
    var mail = Map.of("host", "", "port", 25, "security", "NONE", "username", "", "from", "");
    rest.put(
            "/settings",
            etag,
            Map.of(
                "companyName",
                "Midtown Field Services",
                "timeZone",
                ZONE,
                "currency",
                "USD",
                "languages",
                List.of("zh-CN", "en"),
                "defaultLanguage",
                "en",
                "mail",
                mail))
        .orFail("Writing the settings");
  }

  private void load(String list, String csv) {
    progress.step("Loading demo data: " + list);
    rest.postCsv("/" + list + "/import?dryRun=false", "demo-1-" + list, csv)
        .orFail("Loading " + list);
  }

  private void once(String step, Runnable action) {
    if (!done.contains(step)) {
      action.run();
      done.add(step);
      remember();
    }
  }

  private void remember() {
    folder.write(STEPS_DONE, String.join("\n", done) + "\n");
  }

  private void readStepsDone() {
    var file = folder.resolve(STEPS_DONE);
    try {
      if (Files.exists(file)) {
        done.addAll(Files.readAllLines(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String list) {
    try (var stream = DemoLoader.class.getResourceAsStream("/demo/" + list + ".csv")) {
      return new String(
          Objects.requireNonNull(stream, list).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
