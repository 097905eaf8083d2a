package org.waymend.launcher.bench;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.waymend.launcher.LauncherException;
import org.waymend.launcher.system.RestClient;

/**
 * Creates customers one after the other, as a careful client does: the same key until there is an
 * answer.
 */
final class Writer implements Runnable {

  private final String address;
  private final String username;
  private final String password;
  private final String prefix;
  private final BooleanSupplier isOver;
  private final List<String> acknowledged = new ArrayList<>();
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
      create(name, UUID.randomUUID().toString());
      acknowledged.add(name);
    }
  }

  /** Names of the customers whose creation the server confirmed; read it after the end. */
  List<String> acknowledged() {
    return acknowledged;
  }

  int retries() {
    return retries;
  }

  int replays() {
    return replays;
  }

  private void create(String name, String key) {
    while (true) {
      try {
        var answer = rest.post("/customers", key, customer(name));
        if (answer.isOk()) {
          replays += answer.isReplayed() ? 1 : 0;
          return;
        }
        if (answer.status() == 401) {
          rest = new RestClient(address);
          rest.signIn(username, password);
        } else if (!isPassing(answer.status())) {
          answer.orFail("Creating a customer");
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
