package org.waymend.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./waymend keys}. */
@Command(
    name = "keys",
    description = "Keys that links and QR codes are signed with.",
    subcommands = KeysCommand.Rotate.class)
final class KeysCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new LauncherException("Say what to do: ./waymend keys rotate PURPOSE");
  }

  /** {@code ./waymend keys rotate}. */
  @Command(
      name = "rotate",
      description = {
        "Makes a new key for one purpose of the running system, as its administrator. Links signed",
        "with the key before stay good; rotate twice to end every link that was ever given out.",
        "Without --url it asks the system of the data folder, as the demo's administrator."
      })
  static final class Rotate implements Callable<Integer> {

    @Parameters(
        paramLabel = "PURPOSE",
        description =
            "TRACKING, INTAKE_CONFIRMATION, VISIT_CODE, FORM, RATING_MAIL, RATING_PAGE, RATING_QR,"
                + " RATING_HAND_OVER, RATING_REPORT, RATING_CHANGE, MAIL_REPLY, or ALL")
    private String purpose = "";

    @Mixin private SystemLogin login = new SystemLogin();

    @Override
    public Integer call() {
      var rest = login.signedIn("admin");
      var body = new HashMap<String, @Nullable String>();
      var named = purpose.toUpperCase(Locale.ROOT).replace('-', '_');
      body.put("purpose", named.equals("ALL") ? null : named);
      var keys =
          rest.post("/signing-keys/rotate", body).orFail("Rotating the keys of " + named).body();
      for (JsonNode key : keys.path("items")) {
        System.out.printf(
            "%-20s key %s, %s%n",
            key.path("purpose").asText(),
            key.path("number").asText(),
            key.path("isSigning").asBoolean() ? "signs from now on" : "still accepted");
      }
      return 0;
    }
  }
}
