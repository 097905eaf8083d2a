package org.waymend.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.waymend.launcher.demo.DemoLogins;
import org.waymend.launcher.system.DataFolder;
import org.waymend.launcher.system.RestClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./waymend plan}. */
@Command(
    name = "plan",
    description = "Plans of a running system.",
    subcommands = PlanCommand.Export.class)
final class PlanCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new LauncherException("Say what to do: ./waymend plan export --day DATE --out FILE");
  }

  /** {@code ./waymend plan export}. */
  @Command(
      name = "export",
      description = {
        "Writes problem and plan of a day as one JSON document (docs/plan-format.md), so that",
        "anyone can check the plan: the newest that was published, else the newest that is complete.",
        "Without --url it asks the system of the data folder, as the demo's dispatcher."
      })
  static final class Export implements Callable<Integer> {

    @Option(
        names = "--day",
        required = true,
        paramLabel = "DATE",
        description = "Day of the plan, for example 2026-11-23")
    private LocalDate day = LocalDate.EPOCH;

    @Option(
        names = "--out",
        required = true,
        paramLabel = "FILE",
        description = "Where to write it")
    private Path out = Path.of("");

    @Option(
        names = "--url",
        paramLabel = "URL",
        description = "Address of the system, for example https://service.example.com")
    private @Nullable URI url;

    @Option(names = "--user", paramLabel = "NAME", description = "Who asks, with --password-file")
    private @Nullable String user;

    @Option(
        names = "--password-file",
        paramLabel = "FILE",
        description = "Its first line is the password")
    private @Nullable Path passwordFile;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        defaultValue = ".waymend",
        description = "Data folder (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("");

    @Override
    public Integer call() {
      var rest = signedIn();
      var run = chosen(rest);
      var id = run.path("id").asText();
      var document = rest.text("/dispatch-runs/" + id + "/document", "Reading the plan");
      write(document);
      System.out.printf(
          "%s of %s, %s, written to %s%n",
          run.path("publishedAt").isTextual() ? "Published plan" : "Plan that is not published",
          day,
          run.path("planned").asText("?")
              + " of "
              + run.path("visits").asText("?")
              + " visits planned",
          out.toAbsolutePath());
      return 0;
    }

    private RestClient signedIn() {
      if ((user == null) != (passwordFile == null)) {
        throw new LauncherException("--user and --password-file go together");
      }
      var rest = new RestClient(address());
      try {
        rest.signIn(name(), password()).orFail("Signing in as " + name());
      } catch (UncheckedIOException e) {
        throw new LauncherException("Nothing answers at " + address() + ": " + e.getMessage(), e);
      }
      return rest;
    }

    private String name() {
      return user == null ? "dispatcher" : user;
    }

    private String address() {
      if (url != null) {
        var text = url.toString();
        if (url.getHost() == null || !text.startsWith("http")) {
          throw new LauncherException(
              text + " is not an address such as https://service.example.com");
        }
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
      }
      var file = DataFolder.at(data).resolve("address");
      if (!Files.exists(file)) {
        throw new LauncherException(
            "No system runs on the data folder "
                + data.toAbsolutePath()
                + "; start it, or use --url");
      }
      return read(file);
    }

    private String password() {
      if (passwordFile != null) {
        return read(passwordFile);
      }
      var folder = DataFolder.at(data);
      if (url != null || !DemoLogins.isKnown(folder, name())) {
        throw new LauncherException("Say who asks: --user NAME --password-file FILE");
      }
      return DemoLogins.of(folder).password(name());
    }

    private static String read(Path file) {
      try {
        return Files.readString(file).lines().findFirst().orElse("").strip();
      } catch (IOException e) {
        throw new LauncherException(file + " cannot be read: " + e, e);
      }
    }

    private JsonNode chosen(RestClient rest) {
      var runs =
          rest.get("/dispatch-runs?on=" + day + "&limit=200")
              .orFail("Reading the plans of " + day)
              .body();
      return newest(runs, "publishedAt")
          .or(() -> newest(runs, "endedAt"))
          .orElseThrow(
              () ->
                  new LauncherException(
                      "There is no complete plan of " + day + "; make one on the board first"));
    }

    /** The one with the latest such instant, of those that hold a plan. */
    private static Optional<JsonNode> newest(JsonNode runs, String instant) {
      return StreamSupport.stream(runs.path("items").spliterator(), false)
          .filter(run -> run.path(instant).isTextual())
          .filter(
              run ->
                  run.path("publishedAt").isTextual()
                      || run.path("status").asText().equals("COMPLETED"))
          .max(Comparator.comparing(run -> java.time.Instant.parse(run.path(instant).asText())));
    }

    private void write(String document) {
      try {
        Files.writeString(out, document);
      } catch (IOException e) {
        throw new LauncherException(out + " cannot be written: " + e, e);
      }
    }
  }
}
