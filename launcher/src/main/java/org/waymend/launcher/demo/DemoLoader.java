package org.waymend.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.waymend.launcher.LauncherException;
import org.waymend.launcher.demo.city.City;
import org.waymend.launcher.demo.city.CityDay;
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

  /** As many calls at once as the application has work for on a small machine. */
  private static final int CALLERS = 4;

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
  private final City city;
  private final Progress progress;
  private final Set<String> done = new LinkedHashSet<>();

  public DemoLoader(
      DataFolder folder, DemoLogins logins, RestClient rest, City city, Progress progress) {
    this.city = city;
    this.folder = folder;
    this.logins = logins;
    this.rest = rest;
    this.progress = progress;
    done.addAll(stepsDone(folder));
  }

  /** Marks a data folder that nothing was loaded into: no demo data, now or later. */
  public static void neverLoad(DataFolder folder) {
    if (stepsDone(folder).isEmpty()) {
      folder.write(STEPS_DONE, NEVER + "\n");
    }
  }

  public static boolean isNeverToLoad(DataFolder folder) {
    return stepsDone(folder).contains(NEVER);
  }

  /** Runs the steps that no earlier start has finished. */
  public void load() {
    once("administrator", this::createAdministrator);
    rest.signIn(DemoLogins.ADMIN, logins.password(DemoLogins.ADMIN)).orFail("Signing in as admin");
    once("settings", this::chooseSettings);
    STAFF.forEach(role -> once(role, () -> register(role, Map.of())));
    IMPORTS.forEach(
        list -> city.list(list).ifPresent(csv -> once(list, () -> load(list, list, csv))));
    loadCity();
    once("stock-openings", this::openStock);
    once("roster", this::generateRoster);
    once("rate-cards", this::makeRateCards);
    once("provider_staff", () -> registerFor("provider_staff", "providerId", "service-providers"));
    once("customer", () -> registerFor("customer", "customerId", "customers"));
  }

  private void openStock() {
    progress.step("Loading demo data: opening stock");
    rest.postCsv(
            "/stock-movements/import?dryRun=false",
            "demo-1-stock-openings",
            city.list("stock-openings").orElseThrow())
        .orFail("Loading opening stock");
  }

  /** Shifts for everybody on every day, weekends too, from last week to four weeks ahead. */
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
                Map.of("name", "Day shift", "timeZone", zone(), "days", days))
            .orFail("Creating the shift pattern")
            .body();
    var engineers = rest.get("/engineers?limit=200").orFail("Reading the engineers").body();
    rest.post(
            "/shifts/generate",
            "demo-1-roster",
            Map.of(
                "shiftPatternId", pattern.path("id").asText(),
                "engineerIds", engineers.path("items").findValuesAsText("id"),
                "from", city.clock().today().minusDays(7).toString(),
                "until", city.clock().today().plusDays(28).toString()))
        .orFail("Generating the roster");
  }

  private void makeRateCards() {
    progress.step("Making the rate cards");
    new DemoRates(rest).make(city.clock().today());
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
    body.put("timeZone", zone());
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
                city.isOurs() ? "Midtown Field Services" : "City Field Services",
                "timeZone",
                zone(),
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

  private void load(String step, String list, String csv) {
    progress.step("Loading demo data: " + step);
    rest.postCsv("/" + list + "/import?dryRun=false", "demo-1-" + step, csv)
        .orFail("Loading " + step);
  }

  /** The requests of the city, and the work of its planning day. */
  private void loadCity() {
    var day = city.day();
    city.leftOut().ifPresent(progress::step);
    once("city-customers", () -> load("city-customers", "customers", day.customers()));
    once("city-sites", () -> load("city-sites", "sites", day.sites()));
    once("city-tickets", () -> load("city-tickets", "tickets", day.tickets()));
    once("city-work-orders", () -> makeWorkOrders(day));
  }

  private void makeWorkOrders(CityDay day) {
    progress.step("Making work orders of " + city.size() + " requests");
    var tickets = ticketIds();
    var callers = Executors.newFixedThreadPool(CALLERS);
    try {
      var calls =
          day.windows().entrySet().stream()
              .map(each -> callers.submit(() -> makeWorkOrder(each.getKey(), tickets, day)))
              .toList();
      calls.forEach(DemoLoader::await);
    } finally {
      callers.shutdownNow();
    }
  }

  private void makeWorkOrder(String reference, Map<String, String> tickets, CityDay day) {
    var ticket = tickets.get(reference);
    if (ticket == null) {
      throw new LauncherException("There is no ticket of the request " + reference);
    }
    rest.post(
            "/work-orders",
            "demo-1-work-order-" + UUID.nameUUIDFromBytes(reference.getBytes(UTF_8)),
            workOrder(ticket, reference, day))
        .orFail("Making the work order of " + reference);
  }

  private static Map<String, Object> workOrder(String ticket, String reference, CityDay day) {
    var order = new HashMap<String, Object>();
    order.put("ticketId", ticket);
    order.put("windows", List.of(Objects.requireNonNull(day.windows().get(reference))));
    var teamwork = day.teamwork().get(reference);
    if (teamwork != null && teamwork.visits() > 1) {
      var visits = teamwork.visits();
      order.put(
          "sequence", Map.of("visits", visits, "leastGapMinutes", teamwork.leastGapMinutes()));
    } else if (teamwork != null) {
      order.put("crewSize", teamwork.crewSize());
    }
    return order;
  }

  private static void await(Future<?> call) {
    try {
      call.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof LauncherException refusal
          ? refusal
          : new LauncherException("A work order could not be made: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LauncherException("Interrupted", e);
    }
  }

  /** Reference → id of all tickets. */
  private Map<String, String> ticketIds() {
    var ids = new HashMap<String, String>();
    var next = "";
    do {
      var page = rest.get("/tickets?limit=200" + next).orFail("Reading the tickets").body();
      page.path("items")
          .forEach(
              ticket -> ids.put(ticket.path("reference").asText(), ticket.path("id").asText()));
      var token = page.path("nextPageToken");
      next = token.isTextual() ? "&pageToken=" + RestClient.encoded(token.asText()) : "";
    } while (!next.isEmpty());
    return ids;
  }

  private String zone() {
    return city.clock().zone().getId();
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

  private static List<String> stepsDone(DataFolder folder) {
    var file = folder.resolve(STEPS_DONE);
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
