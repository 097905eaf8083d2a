package org.waymend.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymend.ticket.Priority;
import org.waymend.workorder.EngineerPosition;
import org.waymend.workorder.VisitId;
import org.waymend.workorder.VisitStatus;
import org.waymend.workorder.VisitView;

/** The site lies on the equator at 0° E, where a thousandth of a degree is 111.2 m. */
class ApproachTest {
  private static final UUID VISIT = new UUID(0, 1);
  private static final UUID ANN = new UUID(0, 2);
  private static final Instant DEPARTED = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void nobody_on_the_way_is_nowhere() {
    for (var status : List.of(VisitStatus.ACCEPTED, VisitStatus.ON_SITE, VisitStatus.COMPLETED)) {
      assertThat(Approach.of(visit(status, 600, 4200), seen(0.01, 60), at(60))).isEmpty();
    }
  }

  @Test
  void without_a_position_the_plan_says_when() {
    var approach = Approach.of(travelling(600, 4200), Optional.empty(), at(60)).orElseThrow();
    assertThat(approach).isEqualTo(new Approach(at(600), null, null));
  }

  @Test
  void a_position_says_about_how_far_and_when() {
    // 0.01° are 1,112 m; on roads 1,446 m; at the planned 7 m/s 206 s.
    var approach = Approach.of(travelling(600, 4200), seen(0.01, 100), at(110)).orElseThrow();
    assertThat(approach).isEqualTo(new Approach(at(100 + 206), 1500, at(100)));
  }

  @Test
  void the_distance_never_tells_the_door() {
    var approach = Approach.of(travelling(600, 4200), seen(0.0001, 100), at(100)).orElseThrow();
    assertThat(approach.distanceMetres()).isEqualTo(500);
  }

  @Test
  void an_arrival_is_not_expected_in_the_past() {
    var approach = Approach.of(travelling(600, 4200), seen(0.001, 100), at(400)).orElseThrow();
    assertThat(approach.arrivesAt()).isEqualTo(at(400));
  }

  @Test
  void a_position_that_is_old_or_of_another_way_does_not_count() {
    var plan = new Approach(at(3600), null, null);
    var visit = travelling(3600, 4200);
    assertThat(Approach.of(visit, seen(0.01, 100), at(701))).contains(plan);
    assertThat(Approach.of(visit, seen(0.01, -1), at(60))).contains(plan);
    var other = new EngineerPosition(new UUID(0, 3), new VisitId(VISIT), 0, 0.01, null, at(10));
    assertThat(Approach.of(visit, Optional.of(other), at(60))).contains(plan);
  }

  @Test
  void a_plan_without_a_drive_is_taken_for_a_usual_one() {
    var approach = Approach.of(travelling(0, 0), seen(0.01, 100), at(100)).orElseThrow();
    assertThat(approach.arrivesAt()).isEqualTo(at(100 + 206));
  }

  private static Instant at(long seconds) {
    return DEPARTED.plusSeconds(seconds);
  }

  private static Optional<EngineerPosition> seen(double longitude, long second) {
    return Optional.of(new EngineerPosition(ANN, new VisitId(VISIT), 0, longitude, 10, at(second)));
  }

  private static VisitView travelling(@Nullable Integer seconds, @Nullable Integer metres) {
    return visit(VisitStatus.TRAVELLING, seconds, metres);
  }

  private static VisitView visit(
      VisitStatus status, @Nullable Integer seconds, @Nullable Integer metres) {
    var id = new UUID(0, 9);
    return new VisitView(
        VISIT,
        1,
        "WO-1-1",
        id,
        "WO-1",
        id,
        "T-1",
        id,
        "Acme",
        id,
        "Tower",
        "",
        "",
        0,
        0,
        "UTC",
        null,
        "",
        null,
        "",
        id,
        "LIFT",
        "Lift",
        Priority.NORMAL,
        "",
        "",
        60,
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        "",
        status,
        null,
        "",
        ANN,
        "EN-1",
        "Ann",
        null,
        DEPARTED,
        DEPARTED,
        seconds,
        metres,
        false,
        false,
        DEPARTED,
        DEPARTED,
        null,
        null,
        null,
        List.of(),
        DEPARTED);
  }
}
