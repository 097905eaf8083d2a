package org.waymend.audit.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymend.audit.domain.AuditAction;
import org.waymend.audit.domain.AuditRecord;
import org.waymend.audit.domain.AuditRecords;
import org.waymend.shared.CallContext;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Role;
import org.waymend.shared.json.Json;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.persistence.Sql;
import org.waymend.shared.schema.Schema;
import org.waymend.shared.schema.TestDatabase;

class AuditTrailIT {
  private static JpaTest jpa;

  @BeforeAll
  static void open() throws SQLException {
    var database = TestDatabase.create();
    try (var owner = database.connectAsOwner()) {
      Specimen.TABLES.forEach(table -> new Sql(owner).update(table));
    }
    new Schema(database.url(), database.owner(), database.app()).migrate(); // grants
    jpa = JpaTest.on(database, "waymend-specimen");
  }

  @AfterAll
  static void close() {
    jpa.close();
  }

  @Test
  void a_new_object_is_recorded_with_all_its_values() throws Exception {
    var specimen = persisted();
    var entry = only(trail(specimen.id));
    assertThat(entry.action()).isEqualTo(AuditAction.CREATED);
    assertThat(entry.objectType()).isEqualTo("Specimen");
    assertThat(changes(entry))
        .isEqualTo(
            json(
                "{'at':'2026-11-21T08:30:00Z','day':'MONDAY','dueOn':'2026-12-01',"
                    + "'lines':[{'part':'P-1','quantity':2}],'name':'Boiler','notes':[],"
                    + "'picture':null,'place':{'street':'Main St'},'steps':['open','close'],"
                    + "'tags':['a','b']}"));
  }

  @Test
  void a_change_is_recorded_attribute_by_attribute_with_old_and_new() throws Exception {
    var id = persisted().id;
    change(
        id,
        specimen -> {
          specimen.name = "Pump";
          specimen.dueOn = null;
          specimen.place = new Specimen.Place("Side St", "4711");
        });
    assertThat(changes(last(id)))
        .isEqualTo(
            json(
                "{'dueOn':['2026-12-01',null],'name':['Boiler','Pump'],"
                    + "'place':[{'street':'Main St'},{'street':'Side St'}]}"));
  }

  @Test
  void a_change_inside_an_embedded_object_is_seen() throws Exception {
    var id = persisted().id;
    change(id, specimen -> specimen.place.street = "Third St");
    assertThat(changes(last(id)))
        .isEqualTo(json("{'place':[{'street':'Main St'},{'street':'Third St'}]}"));
  }

  @Test
  void element_collections_are_recorded_when_nothing_else_has_changed() throws Exception {
    var id = persisted().id;
    change(id, specimen -> specimen.tags.add("c"));
    assertThat(changes(last(id))).isEqualTo(json("{'tags':[['a','b'],['a','b','c']]}"));
    change(id, specimen -> specimen.steps.add(0, "knock"));
    assertThat(changes(last(id)))
        .isEqualTo(json("{'steps':[['open','close'],['knock','open','close']]}"));
    change(id, specimen -> specimen.lines.get(0).quantity = 3);
    assertThat(changes(last(id)))
        .isEqualTo(json("{'lines':[[{'part':'P-1','quantity':2}],[{'part':'P-1','quantity':3}]]}"));
    change(
        id,
        specimen -> {
          specimen.tags.clear();
          specimen.lines.add(new Specimen.Line("P-2", 1));
        });
    assertThat(changes(last(id)).get("tags")).isEqualTo(json("[['a','b','c'],[]]"));
    change(id, specimen -> specimen.tags = Set.of("z"));
    assertThat(changes(last(id))).isEqualTo(json("{'tags':[[],['z']]}"));
  }

  @Test
  void children_are_recorded_on_both_sides() throws Exception {
    var id = persisted().id;
    var note = new SpecimenNote();
    note.text = "look here";
    change(id, specimen -> specimen.notes.add(note));
    assertThat(changes(last(id))).isEqualTo(json("{'notes':[[],['" + note.id + "']]}"));
    assertThat(changes(only(trail(note.id)))).isEqualTo(json("{'text':'look here'}"));
    change(id, specimen -> specimen.notes.clear());
    assertThat(last(note.id).action()).isEqualTo(AuditAction.REMOVED);
  }

  @Test
  void secrets_never_get_in() throws Exception {
    var id = persisted().id;
    change(
        id,
        specimen -> {
          specimen.secret = "hunter3";
          specimen.place.doorCode = "0000";
        });
    var secret = new SpecimenSecret();
    secret.token = "hunter4";
    jpa.run(() -> jpa.entityManager().persist(secret));
    assertThat(trail(id)).hasSize(1); // only its creation
    assertThat(trail(secret.id)).isEmpty();
    var everything = trail(null).toString();
    assertThat(everything).doesNotContain("hunter").doesNotContain("4711").doesNotContain("0000");
  }

  @Test
  void bytes_are_recorded_by_their_digest() throws Exception {
    var id = persisted().id;
    change(id, specimen -> specimen.picture = new byte[] {1, 2, 3});
    assertThat(changes(last(id)).get("picture").get(1).asText())
        .startsWith("3 bytes, sha256:039058c6f2c0cb49");
  }

  @Test
  void a_removed_object_is_recorded_with_what_it_was() throws Exception {
    var id = persisted().id;
    jpa.run(() -> jpa.entityManager().remove(jpa.entityManager().find(Specimen.class, id)));
    assertThat(last(id).action()).isEqualTo(AuditAction.REMOVED);
    assertThat(changes(last(id)).get("name").asText()).isEqualTo("Boiler");
    assertThat(changes(last(id)).get("tags")).isEqualTo(json("['a','b']"));
  }

  @Test
  void two_flushes_of_one_transaction_do_not_count_a_change_twice() throws Exception {
    var id = persisted().id;
    change(
        id,
        specimen -> {
          specimen.name = "One";
          specimen.tags.add("c");
          jpa.entityManager().flush();
          specimen.name = "Two";
          specimen.tags.add("d");
          jpa.entityManager().flush();
        });
    var entries = trail(id);
    assertThat(entries).hasSize(3);
    assertThat(changes(entries.get(1)))
        .isEqualTo(json("{'name':['Boiler','One'],'tags':[['a','b'],['a','b','c']]}"));
    assertThat(changes(entries.get(2)))
        .isEqualTo(json("{'name':['One','Two'],'tags':[['a','b','c'],['a','b','c','d']]}"));
  }

  @Test
  void an_object_made_and_changed_in_one_transaction_has_both_entries() throws Exception {
    var specimen = specimen();
    jpa.run(
        () -> {
          jpa.entityManager().persist(specimen);
          jpa.entityManager().flush();
          specimen.name = "Later";
        });
    assertThat(trail(specimen.id).stream().map(AuditRecord::action))
        .containsExactly(AuditAction.CREATED, AuditAction.CHANGED);
    assertThat(changes(last(specimen.id))).isEqualTo(json("{'name':['Boiler','Later']}"));
  }

  @Test
  void what_is_only_read_or_set_to_the_same_leaves_no_trace() throws Exception {
    var id = persisted().id;
    change(
        id,
        specimen -> {
          assertThat(specimen.tags).hasSize(2);
          specimen.name = "Boiler";
        });
    assertThat(trail(id)).hasSize(1);
  }

  @Test
  void a_rollback_leaves_no_entry() {
    var specimen = specimen();
    assertThatThrownBy(
            () ->
                jpa.run(
                    () -> {
                      jpa.entityManager().persist(specimen);
                      jpa.entityManager().flush();
                      throw new IllegalStateException("business says no");
                    }))
        .hasMessage("business says no");
    assertThat(trail(specimen.id)).isEmpty();
  }

  @Test
  void the_caller_is_recorded() {
    var admin = UUID.randomUUID();
    var actor = new Actor(admin, "alice", Set.of(Role.ADMIN), null, null, null, false);
    var context = new CallContext(actor, "2001:db8::1", "trace-1");
    var specimen = CallContext.during(context, AuditTrailIT::persisted);
    var entry = only(trail(specimen.id));
    assertThat(entry.actorId()).isEqualTo(admin);
    assertThat(entry.actorName()).isEqualTo("alice");
    assertThat(entry.address()).isEqualTo("2001:db8::1");
    assertThat(entry.traceId()).isEqualTo("trace-1");
    assertThat(only(trail(persisted().id)).actorName()).isEqualTo("system");
  }

  private static Specimen specimen() {
    var specimen = new Specimen();
    specimen.name = "Boiler";
    specimen.secret = "hunter2";
    specimen.day = DayOfWeek.MONDAY;
    specimen.at = Instant.parse("2026-11-21T08:30:00Z");
    specimen.dueOn = LocalDate.of(2026, 12, 1);
    specimen.place = new Specimen.Place("Main St", "4711");
    specimen.tags.addAll(List.of("b", "a"));
    specimen.steps.addAll(List.of("open", "close"));
    specimen.lines.add(new Specimen.Line("P-1", 2));
    return specimen;
  }

  private static Specimen persisted() {
    var specimen = specimen();
    jpa.run(() -> jpa.entityManager().persist(specimen));
    return specimen;
  }

  private static void change(UUID id, Consumer<Specimen> change) {
    jpa.run(() -> change.accept(jpa.entityManager().find(Specimen.class, id)));
  }

  private static List<AuditRecord> trail(UUID objectId) {
    return jpa.call(
        () ->
            Sql.of(jpa.entityManager())
                .list(
                    "SELECT "
                        + AuditRecords.COLUMNS
                        + " FROM audit_entry e WHERE ? IS NULL OR e.object_id = ? ORDER BY e.at",
                    AuditRecords::read,
                    objectId,
                    objectId));
  }

  private static AuditRecord only(List<AuditRecord> entries) {
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }

  private static AuditRecord last(UUID objectId) {
    var entries = trail(objectId);
    return entries.get(entries.size() - 1);
  }

  private static JsonNode changes(AuditRecord entry) throws JsonProcessingException {
    return Json.MAPPER.readTree(entry.changes());
  }

  private static JsonNode json(String singleQuoted) throws JsonProcessingException {
    return Json.MAPPER.readTree(singleQuoted.replace('\'', '"'));
  }
}
