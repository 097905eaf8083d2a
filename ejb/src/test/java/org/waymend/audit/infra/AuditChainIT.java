package org.waymend.audit.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymend.audit.AuditChain;
import org.waymend.audit.AuditService;
import org.waymend.audit.domain.AuditAction;
import org.waymend.audit.domain.AuditRecord;
import org.waymend.audit.domain.AuditRecords;
import org.waymend.shared.DomainException;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Role;
import org.waymend.shared.lease.Lease;
import org.waymend.shared.lease.LeaseLostException;
import org.waymend.shared.lease.LeasedTask;
import org.waymend.shared.lease.Leases;
import org.waymend.shared.lease.TestLeases;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.persistence.Race;
import org.waymend.shared.persistence.Sql;
import org.waymend.shared.schema.TestDatabase;

class AuditChainIT {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Clock CLOCK = Clock.systemUTC();

  private JpaTest jpa;
  private Leases leases;
  private AuditSealer sealer;

  @BeforeEach
  void open() {
    jpa = JpaTest.on(TestDatabase.create());
    leases = TestLeases.on(jpa);
    sealer = new AuditSealer(leases, jpa, jpa.entityManager());
  }

  @AfterEach
  void close() {
    jpa.close();
  }

  @Test
  void two_sealers_make_one_chain_without_gap_while_eight_writers_insert() throws Exception {
    int each = 150;
    var writing = new AtomicInteger(8);
    Race.of(
        10,
        i ->
            () -> {
              if (i < 8) {
                for (int n = 0; n < each; n++) {
                  write("writer-" + i, n);
                }
                writing.decrementAndGet();
                return true;
              }
              var task = new LeasedTask(leases, "audit-seal", "sealer-" + i, MINUTE, sealer::seal);
              while (writing.get() > 0 || waiting() > 0) {
                task.run();
                task.stop(); // the other one's turn
              }
              return true;
            });
    var verdict = verify();
    assertThat(verdict.firstBroken()).isNull();
    assertThat(verdict.sealed()).isEqualTo(8L * each);
    assertThat(verdict.waiting()).isZero();
    assertThat(number("SELECT COUNT(*) AS n FROM audit_seal")).isEqualTo(8L * each);
    assertThat(number("SELECT MAX(seq) AS n FROM audit_seal")).isEqualTo(8L * each);
  }

  @Test
  void a_sealer_whose_lease_was_taken_over_adds_nothing() {
    write("one", 1);
    var late = leases.acquire("audit-seal", "late", MINUTE).orElseThrow();
    leases.release(late);
    var present = leases.acquire("audit-seal", "present", MINUTE).orElseThrow();
    assertThatThrownBy(() -> sealer.seal(late)).isInstanceOf(LeaseLostException.class);
    assertThat(verify().sealed()).isZero();
    sealer.seal(present);
    assertThat(verify().sealed()).isEqualTo(1);
  }

  @Test
  void more_than_a_batch_is_sealed_in_one_go_and_rolled_back_entries_leave_no_gap() {
    jpa.run(
        () -> {
          for (int n = 0; n < 2 * AuditSealer.BATCH + 1; n++) {
            writeNow("many", n);
          }
        });
    assertThatThrownBy(
            () ->
                jpa.run(
                    () -> {
                      writeNow("lost", 1);
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    seal();
    var verdict = verify();
    assertThat(verdict.isIntact()).isTrue();
    assertThat(verdict.sealed()).isEqualTo(2L * AuditSealer.BATCH + 1);
    assertThat(verdict.headSeq()).isEqualTo(verdict.sealed());
  }

  @Test
  void a_changed_entry_is_found_and_named() throws SQLException {
    var third = sealFive().get(2);
    asOwner(
        "DROP TRIGGER audit_entry_no_update",
        "UPDATE audit_entry SET actor_name = 'mallory' WHERE id = '" + third.id() + "'");
    var broken = verify().firstBroken();
    assertThat(broken.seq()).isEqualTo(3);
    assertThat(broken.entryId()).isEqualTo(third.id());
    assertThat(broken.reason()).contains("changed");
    assertThat(verify().sealed()).isEqualTo(2);
  }

  @Test
  void a_changed_entry_with_a_recomputed_hash_breaks_the_next_link() throws SQLException {
    var second = sealFive().get(1);
    var forged =
        new AuditRecord(
            second.id(),
            second.at(),
            second.actorId(),
            "mallory",
            second.address(),
            second.traceId(),
            second.action(),
            second.objectType(),
            second.objectId(),
            second.changes());
    var previous = text("SELECT hash AS t FROM audit_seal WHERE seq = 1");
    asOwner(
        "DROP TRIGGER audit_entry_no_update",
        "DROP TRIGGER audit_seal_no_update",
        "UPDATE audit_entry SET actor_name = 'mallory' WHERE id = '" + second.id() + "'",
        "UPDATE audit_seal SET hash = '" + forged.hash(2, previous) + "' WHERE seq = 2");
    assertThat(verify().firstBroken().seq()).isEqualTo(3);
    assertThat(verify().firstBroken().reason()).contains("continue");
  }

  @Test
  void a_removed_entry_or_link_is_found() throws SQLException {
    var entries = sealFive();
    asOwner(
        "DROP TRIGGER audit_entry_no_delete",
        "SET foreign_key_checks = 0",
        "DELETE FROM audit_entry WHERE id = '" + entries.get(3).id() + "'");
    assertThat(verify().firstBroken().seq()).isEqualTo(4);
    assertThat(verify().firstBroken().reason()).contains("gone");
    asOwner("DROP TRIGGER audit_seal_no_delete", "DELETE FROM audit_seal WHERE seq = 2");
    assertThat(verify().firstBroken().reason()).contains("2 to 2 are missing");
  }

  @Test
  void an_entry_that_is_neither_sealed_nor_waiting_is_found() throws SQLException {
    sealFive();
    write("smuggled", 6);
    asOwner("DELETE FROM audit_unsealed");
    assertThat(verify().firstBroken().seq()).isEqualTo(6);
    assertThat(verify().firstBroken().reason()).contains("neither sealed nor waiting");
  }

  @Test
  void nobody_changes_the_trail_neither_the_application_nor_the_owner() throws SQLException {
    sealFive();
    for (var table : List.of("audit_entry", "audit_seal")) {
      for (var statement :
          List.of("DELETE FROM " + table, "UPDATE " + table + " SET " + same(table))) {
        try (var app = jpa.database().connect()) {
          assertThatThrownBy(() -> new Sql(app).update(statement))
              .hasRootCauseInstanceOf(SQLException.class)
              .rootCause()
              .hasMessageContaining("denied");
        }
        assertThatThrownBy(() -> asOwner(statement))
            .rootCause()
            .hasMessageContaining(table + " is append-only");
      }
    }
  }

  @Test
  void administrators_find_entries_by_object_actor_and_time() {
    write("alice", 1);
    write("bob", 2);
    var service = new AuditService(new JpaAuditEntries(jpa.entityManager()), new Access());
    var all = jpa.call(() -> service.list(user(Role.ADMIN), ListQuery.all()));
    assertThat(all.items()).extracting("actorName").containsExactly("bob", "alice");
    assertThat(all.items().get(0).changes()).isEqualTo(Map.of("n", List.of(1, 2)));
    var bob = all.items().get(0);
    assertThat(found(service, "objectId", bob.objectId())).isEqualTo(1);
    assertThat(found(service, "objectType", "Thing")).isEqualTo(2);
    assertThat(found(service, "actorId", bob.actorId().toString())).isEqualTo(1);
    assertThat(found(service, "from", bob.at().toString())).isEqualTo(1);
    assertThat(found(service, "to", bob.at().toString())).isEqualTo(1);
    assertThatThrownBy(() -> found(service, "from", "yesterday"))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo("request/invalid"));
    assertThatThrownBy(() -> service.list(user(Role.DISPATCHER), ListQuery.all()))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo("access/forbidden"));
  }

  private long found(AuditService service, String filter, String value) {
    var query = ListQuery.all().where(filter, value);
    return jpa.call(() -> service.list(user(Role.ADMIN), query)).total();
  }

  private static Actor user(Role role) {
    return new Actor(UUID.randomUUID(), "user", Set.of(role), null, null, null, false);
  }

  private static String same(String table) {
    return table.equals("audit_entry") ? "actor_name = 'x'" : "hash = REPEAT('0', 64)";
  }

  private List<AuditRecord> sealFive() {
    for (int n = 0; n < 5; n++) {
      write("writer", n);
    }
    seal();
    assertThat(verify().isIntact()).isTrue();
    return jpa.call(
        () ->
            Sql.of(jpa.entityManager())
                .list(
                    "SELECT "
                        + AuditRecords.COLUMNS
                        + " FROM audit_entry e JOIN audit_seal s ON s.entry_id = e.id"
                        + " ORDER BY s.seq",
                    AuditRecords::read));
  }

  private void seal() {
    Lease lease = leases.acquire("audit-seal", "test", MINUTE).orElseThrow();
    sealer.seal(lease);
    leases.release(lease);
  }

  private void write(String actor, int n) {
    jpa.run(() -> writeNow(actor, n));
  }

  private void writeNow(String actor, int n) {
    AuditRecords.insert(
        Sql.of(jpa.entityManager()),
        new AuditRecord(
            UuidV7.next(CLOCK),
            CLOCK.instant(),
            UUID.randomUUID(),
            actor,
            "127.0.0.1",
            "trace",
            AuditAction.CHANGED,
            "Thing",
            UUID.randomUUID().toString(),
            "{\"n\":[" + (n - 1) + "," + n + "]}"));
  }

  private AuditChain.Verdict verify() {
    try (var connection = jpa.database().connect()) {
      return AuditChain.verify(connection);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private long waiting() {
    return number("SELECT COUNT(*) AS n FROM audit_unsealed");
  }

  private long number(String sql) {
    return jpa.call(
        () -> Sql.of(jpa.entityManager()).first(sql, row -> row.number("n")).orElseThrow());
  }

  private String text(String sql) {
    return jpa.call(
        () -> Sql.of(jpa.entityManager()).first(sql, row -> row.text("t")).orElseThrow());
  }

  private void asOwner(String... statements) throws SQLException {
    try (var owner = jpa.database().connectAsOwner()) {
      for (var statement : statements) {
        new Sql(owner).update(statement);
      }
    }
  }
}
