package org.waymend.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditRecordTest {
  private static final UUID ID = UUID.fromString("01920000-0000-7000-8000-000000000001");

  @Test
  void the_canonical_form_is_fixed_for_ever() {
    assertThat(entry("张三", "10.0.0.1").canonical(7, "ab"))
        .isEqualTo(
            """
            waymend-audit-1
            1:7
            2:ab
            36:01920000-0000-7000-8000-000000000001
            27:2026-11-21T08:30:00.123456Z
            -
            6:张三
            8:10.0.0.1
            2:t1
            7:CHANGED
            8:Customer
            2:42
            2:{}
            """);
    assertThat(entry("张三", "10.0.0.1").hash(7, "ab"))
        .isEqualTo("89eacb6fd348d1253d04c05b30d063285e5cfc77c940cf701c55704016c5f7c9");
  }

  @Test
  void moving_text_between_fields_changes_the_hash() {
    assertThat(entry("ab", "c").hash(1, "0")).isNotEqualTo(entry("a", "bc").hash(1, "0"));
    assertThat(entry("a\n1:b", "").hash(1, "0")).isNotEqualTo(entry("a", "b").hash(1, "0"));
  }

  @Test
  void place_and_predecessor_are_part_of_the_hash() {
    var entry = entry("a", "b");
    assertThat(entry.hash(1, "0")).isNotEqualTo(entry.hash(2, "0"));
    assertThat(entry.hash(1, "0")).isNotEqualTo(entry.hash(1, "1"));
  }

  private static AuditRecord entry(String actorName, String address) {
    return new AuditRecord(
        ID,
        Instant.parse("2026-11-21T08:30:00.123456789Z"),
        null,
        actorName,
        address,
        "t1",
        AuditAction.CHANGED,
        "Customer",
        "42",
        "{}");
  }
}
