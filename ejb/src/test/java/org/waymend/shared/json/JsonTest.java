package org.waymend.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  record Times(Instant at, LocalDate on, LocalTime time, Duration length, @Nullable String note) {}

  record Plain(int count, boolean isOpen, DayOfWeek day) {}

  private static final Times TIMES =
      new Times(
          Instant.parse("2026-11-21T09:00:00.123456Z"),
          LocalDate.of(2026, 11, 21),
          LocalTime.of(8, 0),
          Duration.ofMinutes(90),
          null);

  @Test
  void times_are_iso_8601_and_null_is_written() {
    assertThat(Json.write(TIMES))
        .isEqualTo(
            "{\"at\":\"2026-11-21T09:00:00.123456Z\",\"on\":\"2026-11-21\",\"time\":\"08:00\","
                + "\"length\":\"PT1H30M\",\"note\":null}");
    assertThat(Json.read(Json.write(TIMES), Times.class)).isEqualTo(TIMES);
    assertThat(Json.read(Json.write(LocalTime.of(8, 0, 5)), LocalTime.class))
        .isEqualTo(LocalTime.of(8, 0, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"count\":1,\"isOpen\":true,\"day\":\"MONDAY\",\"more\":1}",
        "{\"count\":1.5,\"isOpen\":true,\"day\":\"MONDAY\"}",
        "{\"count\":1.0,\"isOpen\":true,\"day\":\"MONDAY\"}",
        "{\"count\":\"1\",\"isOpen\":true,\"day\":\"MONDAY\"}",
        "{\"count\":null,\"isOpen\":true,\"day\":\"MONDAY\"}",
        "{\"count\":99999999999,\"isOpen\":true,\"day\":\"MONDAY\"}",
        "{\"count\":1,\"isOpen\":\"true\",\"day\":\"MONDAY\"}",
        "{\"count\":1,\"isOpen\":1,\"day\":\"MONDAY\"}",
        "{\"count\":1,\"isOpen\":true,\"day\":0}",
        "{\"count\":1,\"isOpen\":true,\"day\":\"Monday\"}",
        "{\"count\":1,\"isOpen\":true,\"day\":\"MONDAY\"} {}",
        "{\"count\":1,\"isOpen\":true,\"day\":\"MONDAY\"",
        "{count:1}",
        "[]",
        ""
      })
  void what_breaks_the_contract_is_refused(String json) {
    assertThatThrownBy(() -> Json.read(json, Plain.class)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void nesting_ends_at_depth_50() {
    assertThat(Json.read("[".repeat(50) + "]".repeat(50), JsonNode.class).isArray()).isTrue();
    assertThatThrownBy(() -> Json.read("[".repeat(51) + "]".repeat(51), JsonNode.class))
        .isInstanceOf(UncheckedIOException.class);
  }
}
