package org.waymend.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.waymend.launcher.system.RestClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin private SystemLogin login = new SystemLogin();

    @Override
    public Integer call() {
      var rest = login.signedIn("dispatcher");
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
