package org.waymend.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymend.audit.domain.AuditEntry;
import org.waymend.shared.schema.TestDatabase;

class InstantConverterIT {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private final TimeZone before = TimeZone.getDefault();

  @AfterEach
  void restoreZone() {
    TimeZone.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Shanghai", "America/New_York"})
  void an_instant_is_kept_in_utc_whatever_the_zone_of_the_jvm(String zone) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    var at = Instant.parse("2026-03-08T07:30:00.123456Z"); // as local time: in New York's gap
    var asLocal = Instant.parse("2026-03-08T02:30:00.123456Z");
    try (var jpa = JpaTest.on(DATABASE)) {
      for (Instant each : new Instant[] {at, asLocal}) {
        var id = UUID.randomUUID();
        jpa.run(() -> insert(jpa, id, each));
        var entry = jpa.call(() -> jpa.entityManager().find(AuditEntry.class, id));
        assertThat(entry.at()).isEqualTo(each);
        assertThat(jpa.<Long>call(() -> countAt(jpa, each))).isPositive();
      }
    }
  }

  private static void insert(JpaTest jpa, UUID id, Instant at) {
    Sql.of(jpa.entityManager())
        .update(
            "INSERT INTO audit_entry (id, at, actor_name, address, trace_id, action, object_type,"
                + " object_id, changes) VALUES (?, ?, 'a', '', '', 'CREATED', 'T', '1', '{}')",
            id,
            at);
  }

  private static Long countAt(JpaTest jpa, Instant at) {
    return jpa.entityManager()
        .createQuery("SELECT COUNT(e) FROM AuditEntry e WHERE e.at = :at", Long.class)
        .setParameter("at", at)
        .getSingleResult();
  }
}
