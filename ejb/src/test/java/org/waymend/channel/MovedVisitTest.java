package org.waymend.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymend.audit.AuditEntryView;
import org.waymend.channel.MovedVisit.Why;

class MovedVisitTest {
  private static final String NINE = "2026-11-23T09:00:00Z";
  private static final String TEN = "2026-11-23T10:00:00Z";
  private static final String NOON = "2026-11-23T12:00:00Z";

  @Test
  void a_first_plan_is_no_move() {
    var entries = List.of(changed(move("startsAt", null, NINE), move("engineerId", null, "ann")));
    assertThat(last(entries, NINE, "ann")).isNull();
  }

  @Test
  void another_time_with_the_same_engineer_was_planned_anew() {
    var entries =
        List.of(
            changed(move("startsAt", NINE, TEN)),
            changed(move("startsAt", null, NINE), move("engineerId", null, "ann")));
    assertThat(last(entries, TEN, "ann")).isEqualTo(moved(NINE, Why.PLANNED_ANEW));
  }

  @Test
  void what_lay_between_does_not_count() {
    var entries =
        List.of(
            changed(move("startsAt", null, NOON), move("engineerId", null, "bo")),
            changed(move("statusReason", null, "SICK")),
            changed(move("startsAt", NINE, null), move("engineerId", "ann", null)));
    assertThat(last(entries, NOON, "bo")).isEqualTo(moved(NINE, Why.OTHER_ENGINEER));
    assertThat(last(entries, NOON, "ann")).isEqualTo(moved(NINE, Why.PLANNED_ANEW));
  }

  @Test
  void other_windows_before_it_are_the_reason() {
    var entries =
        List.of(
            changed(move("startsAt", NINE, NOON)),
            changed(move("windows", "[]", "[x]")),
            changed(move("startsAt", null, NINE)));
    assertThat(last(entries, NOON, "ann")).isEqualTo(moved(NINE, Why.WINDOWS));
  }

  @Test
  void windows_of_the_move_before_are_not() {
    var entries =
        List.of(
            changed(move("startsAt", TEN, NOON)),
            changed(move("startsAt", NINE, TEN)),
            changed(move("windows", "[]", "[x]")));
    assertThat(last(entries, NOON, "ann")).isEqualTo(moved(TEN, Why.PLANNED_ANEW));
  }

  @Test
  void a_time_that_came_back_did_not_move() {
    var entries =
        List.of(changed(move("startsAt", null, NINE)), changed(move("startsAt", NINE, null)));
    assertThat(last(entries, NINE, "ann")).isNull();
  }

  @Test
  void a_history_that_does_not_end_in_the_present_says_nothing() {
    assertThat(last(List.of(changed(move("startsAt", NINE, TEN))), NOON, "ann")).isNull();
    assertThat(last(List.of(), NOON, "ann")).isNull();
  }

  private static @Nullable MovedVisit last(List<AuditEntryView> entries, String at, String by) {
    return MovedVisit.last(entries, Instant.parse(at), by).orElse(null);
  }

  private static MovedVisit moved(String from, Why why) {
    return new MovedVisit(Instant.parse(from), why);
  }

  private static Map.Entry<String, Object> move(
      String attribute, @Nullable String before, @Nullable String after) {
    return entry(attribute, Arrays.asList(before, after));
  }

  @SafeVarargs
  private static AuditEntryView changed(Map.Entry<String, Object>... all) {
    var changes = new HashMap<String, Object>();
    for (var each : all) {
      changes.put(each.getKey(), each.getValue());
    }
    return new AuditEntryView(
        UUID.randomUUID(), Instant.EPOCH, null, "", "", "", "CHANGED", "Visit", "", changes);
  }
}
