package org.waymend.launcher.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.waymend.launcher.system.RestClient;

/** Creates customers with a ticket each, one after the other, and now and then attaches a file. */
final class Writer implements Runnable {

  private static final int TICKETS_PER_FILE = 10;

  private final PatientClient client;
  private final String prefix;
  private final BooleanSupplier isOver;
  private final List<String> customers = new ArrayList<>();
  private final List<String> tickets = new ArrayList<>();
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
      customers.add(name);
      var ticket = Map.of("customerId", idOf(customer), "subject", name);
      var created = client.confirmed((rest, key) -> rest.post("/tickets", key, ticket));
      tickets.add(name);
      if (number % TICKETS_PER_FILE == 1) {
        attach(name, idOf(created));
      }
    }
  }

  private static String idOf(RestClient.Answer answer) {
    return answer.body().path("id").asText();
  }

  private void attach(String name, String ticketId) {
    var path = "/tickets/" + ticketId + "/attachments";
    var file = client.confirmed((rest, key) -> rest.postFile(path + "?name=note.txt", key, name));
    files.add(path + "/" + idOf(file));
  }

  /** A call is on its way and not confirmed yet. */
  boolean isSending() {
    return client.isWaiting();
  }

  /** Customers, tickets and files that the server confirmed. */
  int acknowledged() {
    return customers.size() + tickets.size() + files.size();
  }

  /** Names of the customers whose creation the server confirmed; read it after the end. */
  List<String> customers() {
    return customers;
  }

  /** Subjects of the tickets whose creation the server confirmed; read it after the end. */
  List<String> tickets() {
    return tickets;
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
