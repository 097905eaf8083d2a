package org.waymend.launcher.bench;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.waymend.launcher.LauncherException;
import org.waymend.launcher.system.RestClient;

/**
 * Creates customers one after the other, and now and then a ticket with a file, as a careful client
 * does: the same key until there is an answer.
 */
final class Writer implements Runnable {

  private static final int CUSTOMERS_PER_FILE = 10;

  private final String address;
  private final String username;
  private final String password;
  private final String prefix;
  private final BooleanSupplier isOver;
  private final List<String> acknowledged = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private RestClient rest;
  private int retries;
  private int replays;

  Writer(String address, String username, String password, String prefix, BooleanSupplier isOver) {
    this.address = address;
    this.username = username;
    this.password = password;
    this.prefix = prefix;
    this.isOver = isOver;
    this.rest = new RestClient(address);
  }

  @Override
  public void run() {
    for (int number = 1; !isOver.getAsBoolean(); number++) {
      var name = prefix + " " + number;
      var customer = confirmed(key -> rest.post("/customers", key, customer(name)));
      acknowledged.add(name);
      if (number % CUSTOMERS_PER_FILE == 1) {
        attach(name, customer.body().path("id").asText());
      }
    }
  }

  private void attach(String name, String customerId) {
    var body = Map.of("customerId", customerId, "subject", name);
    var ticket = confirmed(key -> rest.post("/tickets", key, body)).body().path("id").asText();
    var path = "/tickets/" + ticket + "/attachments";
    var file = confirmed(key -> rest.postFile(path + "?name=note.txt", key, name));
    files.add(path + "/" + file.body().path("id").asText());
  }

  /** Names of the customers whose creation the server confirmed; read it after the end. */
  List<String> acknowledged() {
    return acknowledged;
  }

  /** Where the files are whose arrival the server confirmed. */
  List<String> files() {
    return files;
  }

  int retries() {
    return retries;
  }

  int replays() {
    return replays;
  }

  /** Calls until it is confirmed, always with the same new key. */
  private RestClient.Answer confirmed(Function<String, RestClient.Answer> call) {
    var key = UUID.randomUUID().toString();
    while (true) {
      try {
        var answer = call.apply(key);
        if (answer.isOk()) {
          replays += answer.isReplayed() ? 1 : 0;
          return answer;
        }
        if (answer.status() == 401) {
          rest = new RestClient(address);
          rest.signIn(username, password);
        } else if (!isPassing(answer.status())) {
          answer.orFail("Creating a customer, a ticket or a file");
        }
      } catch (UncheckedIOException serverIsAway) {
        // the very case: we do not know whether it was done
      }
      retries++;
      pause();
    }
  }

  /** Away, busy, or the first call with this key still runs. */
  private static boolean isPassing(int status) {
    return status == 404 || status == 409 || status == 429 || status >= 500;
  }

  private static Map<String, Object> customer(String name) {
    return Map.of(
        "name", name,
        "kind", "PERSON",
        "email", "bench@example.com",
        "phone", "+8613800138000",
        "language", "en",
        "tags", List.of(),
        "note", "",
        "preferredEngineerIds", List.of(),
        "bannedEngineerIds", List.of());
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LauncherException("Interrupted", e);
    }
  }
}
