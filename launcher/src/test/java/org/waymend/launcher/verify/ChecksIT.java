package org.waymend.launcher.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymend.shared.schema.TestDatabase;

/** Each check finds the fault that it is there for, on the present schema. */
class ChecksIT {

  private static TestDatabase database;

  @BeforeAll
  static void migrate() {
    database = TestDatabase.create();
  }

  @Test
  void a_new_database_is_good() throws SQLException {
    try (var connection = database.connectAsOwner()) {
      assertThat(Checks.run(connection)).allMatch(Finding::isGood);
    }
  }

  @Test
  void an_attachment_without_its_file_is_found(@TempDir Path files) throws SQLException {
    try (var connection = database.connectAsOwner()) {
      assertThat(Checks.run(connection, files)).allMatch(Finding::isGood);
      connection.setAutoCommit(false);
      execute(
          connection,
          "INSERT INTO attachment (id, version, owner_kind, owner_id, purpose, name, media_type,"
              + " file_key, byte_count, sha256, is_image, is_internal, created_by_name, created_at)"
              + " VALUES (UUID(), 1, 'TICKET', UUID(), 'FILE', 'a.txt', 'text/plain',"
              + " REPEAT('a', 32), 1, REPEAT('0', 64), FALSE, FALSE, 'a', NOW())");
      assertThat(Checks.run(connection, files))
          .filteredOn(finding -> !finding.isGood())
          .extracting(Finding::name)
          .containsExactly("R24");
      connection.rollback();
    }
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "INV1",
            "INSERT INTO idempotency_key (principal, route, idempotency_key, body_sha256, status,"
                + " location, answer, created_at) VALUES ('p', 'POST /tickets', 'key',"
                + " REPEAT('0', 64), 201, '/tickets/1', CONCAT('{\"number\":\"T-1\",\"id\":\"',"
                + " UUID(), '\"}'), NOW())"),
        new Fault(
            "INV2",
            "INSERT INTO idempotency_key"
                + " (principal, route, idempotency_key, body_sha256, status, created_at)"
                + " VALUES ('p', 'POST /x', 'key', REPEAT('0', 64), 0, NOW())"),
        new Fault(
            "INV3",
            "INSERT INTO stock_level (part_id, location_id, is_counter, on_hand_thousandths)"
                + " VALUES (UUID(), UUID(), FALSE, 5000)"),
        new Fault(
            "INV4",
            visit("v1", "w1", "08:00", "09:00"),
            "INSERT INTO part_reservation (id, version, visit_id, part_id, location_id,"
                + " quantity_thousandths, status, created_at)"
                + " VALUES (UUID(), 1, 'v1', UUID(), UUID(), 1000, 'OPEN', NOW())"),
        new Fault(
            "INV4",
            "INSERT INTO part_reservation (id, version, visit_id, part_id, location_id,"
                + " quantity_thousandths, status, movement_id, created_at, ended_at)"
                + " VALUES (UUID(), 1, UUID(), UUID(), UUID(), 1000, 'USED', UUID(), NOW(), NOW())"),
        new Fault("INV5", visit("v1", "w1", "08:00", "09:00"), visit("v2", "w2", "08:59", "10:00")),
        new Fault(
            "INV6",
            visit("v1", "w1", "08:00", "09:00"),
            "INSERT INTO work_order_part (work_order_id, part_id, quantity_thousandths)"
                + " VALUES ('w1', UUID(), 1000)"),
        new Fault("INV8", visit("v1", "w1", "08:00", "09:00"), rating("v1")),
        new Fault(
            "INV7",
            "INSERT INTO statement (id, version, number, party, customer_id, party_key, party_name,"
                + " period, currency, status, total_minor, line_count, created_at)"
                + " VALUES ('s', 1, 'ST-1', 'CUSTOMER', 'c', 'c', 'C', '2026-11', 'USD', 'DRAFT', 1, 0,"
                + " NOW())"),
        new Fault(
            "INV7",
            "INSERT INTO charge_line (id, charge_id, pricing_round, position, statement_id, visit_id,"
                + " visit_number, party, customer_id, service_on, kind, rule, quantity_thousandths,"
                + " unit, amount_minor, currency, rate_card_version_id, evidence, reason, created_by,"
                + " created_at) VALUES ('l', 'c', 1, 1, 's', 'v', 'V', 'CUSTOMER', 'k', '2026-11-22',"
                + " 'LABOUR', 'LABOUR_UNITS', 1000, 'LABOUR_UNIT', 100, 'USD', 'r', '{}', '', 'a',"
                + " NOW())"),
        new Fault(
            "INV9",
            "INSERT INTO outbox_delivery (id, version, event_id, type, target, status, attempts,"
                + " next_attempt_at, created_at, finished_at)"
                + " VALUES (UUID(), 1, UUID(), 'X', 'mail', 'SENT', 0, NOW(), NOW(), NOW())"),
        new Fault(
            "INV11",
            "INSERT INTO audit_entry (id, at, actor_name, address, trace_id, action, object_type,"
                + " object_id, changes)"
                + " VALUES (UUID(), NOW(), 'a', '', '', 'CREATED', 'X', '1', '{}')",
            "DELETE FROM audit_unsealed"));
  }

  private static String rating(String visit) {
    return "INSERT INTO rating (id, version, visit_id, ticket_id, customer_id, engineer_id, csat,"
        + " comment, language, way, is_counted, visit_ended_at, created_at) VALUES (UUID(), 1, '"
        + visit
        + "', UUID(), UUID(), 'e', 5, '', 'en', 'LINK_MAIL', TRUE, NOW(), NOW())";
  }

  /** A visit that the one engineer of these tests has. */
  private static String visit(String id, String workOrder, String from, String until) {
    return "INSERT INTO visit (id, version, number, work_order_id, customer_id, site_id, status,"
        + " status_note, note, engineer_id, starts_at, ends_at, is_travel_estimated, is_pinned,"
        + " created_at) VALUES ('%s', 1, '%s', '%s', UUID(), UUID(), 'DISPATCHED', '', '', 'e',"
            .formatted(id, id, workOrder)
        + " '2026-11-23 %s', '2026-11-23 %s', FALSE, FALSE, NOW())".formatted(from, until);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_is_found_by_its_check_and_no_other(Fault fault) throws SQLException {
    try (var connection = database.connectAsOwner()) {
      connection.setAutoCommit(false);
      execute(connection, "SET foreign_key_checks = 0");
      for (var sql : fault.sql()) {
        execute(connection, sql);
      }
      assertThat(Checks.run(connection))
          .filteredOn(finding -> !finding.isGood())
          .extracting(Finding::name)
          .containsExactly(fault.check());
      connection.rollback();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  record Fault(String check, List<String> sql) {
    Fault(String check, String... sql) {
      this(check, List.of(sql));
    }
  }
}
