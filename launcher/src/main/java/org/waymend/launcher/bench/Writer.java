package org.waymend.launcher.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Creates customers one after the other, and now and then a ticket with a file. */
final class Writer implements Runnable {

  private static final int CUSTOMERS_PER_FILE = 10;

  private final PatientClient client;
  private final String prefix;
  private final BooleanSupplier isOver;
  private final List<String> acknowledged = new ArrayList<>();
  private final List<String> files = new ArrayList<>();

  Writer(PatientClient client, String prefix, BooleanSupplier isOver) {
    this.client = client;
    this.prefix = prefix;
    this.isOver = isOver;
  }

  @Override
  public void run() {
    for (int number = 1; !isOver.getAsBoolean(); number++) {
      var name = prefix + " " + number;
      var customer = client.confirmed((rest, key) -> rest.post("/customers", key, customer(name)));
      acknowledged.add(name);
      if (number % CUSTOMERS_PER_FILE == 1) {
        attach(name, customer.body().path("id").asText());
      }
    }
  }

  private void attach(String name, String customerId) {
    var body = Map.of("customerId", customerId, "subject", name);
    var ticket =
        client
            .confirmed((rest, key) -> rest.post("/tickets", key, body))
            .body()
            .path("id")
            .asText();
    var path = "/tickets/" + ticket + "/attachments";
    var file = client.confirmed((rest, key) -> rest.postFile(path + "?name=note.txt", key, name));
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
}
