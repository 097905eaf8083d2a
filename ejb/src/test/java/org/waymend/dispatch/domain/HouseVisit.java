package org.waymend.dispatch.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.ticket.Priority;
import org.waymend.workorder.ArrivalWindow;
import org.waymend.workorder.VisitGroupView;
import org.waymend.workorder.VisitStatus;
import org.waymend.workorder.VisitView;

/** A visit as a test's house knows it: where it stands can be changed. */
final class HouseVisit {
  final UUID id;
  final @Nullable VisitGroupView group;
  final int minutes;
  final double latitude;
  List<ArrivalWindow> windows = List.of();
  VisitStatus status = VisitStatus.UNPLANNED;
  boolean isPinned;
  @Nullable UUID engineer;
  @Nullable UUID shift;
  @Nullable Instant startsAt;
  @Nullable Instant arrivedAt;
  @Nullable Instant endedAt;

  HouseVisit(UUID id, @Nullable VisitGroupView group, int minutes, double latitude) {
    this.id = id;
    this.group = group;
    this.minutes = minutes;
    this.latitude = latitude;
  }

  HouseVisit plan(UUID by, UUID on, Instant at) {
    status = status == VisitStatus.UNPLANNED ? VisitStatus.DISPATCHED : status;
    engineer = by;
    shift = on;
    startsAt = at;
    return this;
  }

  void withdraw() {
    status = VisitStatus.UNPLANNED;
    isPinned = false;
    engineer = null;
    shift = null;
    startsAt = null;
  }

  HouseVisit begin(Instant at) {
    status = VisitStatus.WORKING;
    arrivedAt = at;
    return this;
  }

  HouseVisit end(VisitStatus how, Instant at) {
    status = how;
    endedAt = at;
    return this;
  }

  @Nullable Instant endsAt() {
    return startsAt == null ? null : startsAt.plus(Duration.ofMinutes(minutes));
  }

  VisitView view() {
    var order = new UUID(9, 9);
    return new VisitView(
        id,
        1,
        "V-" + Long.toHexString(id.getLeastSignificantBits()),
        order,
        "WO-1",
        order,
        "T-1",
        order,
        "Acme",
        id,
        "Tower",
        "",
        "",
        latitude,
        116.4,
        "UTC",
        null,
        "",
        null,
        "",
        order,
        "LIFT",
        "Lift",
        Priority.NORMAL,
        "",
        "",
        minutes,
        List.of(),
        List.of(),
        List.of(),
        group,
        windows,
        "",
        status,
        null,
        "",
        engineer,
        "",
        "",
        shift,
        startsAt,
        endsAt(),
        null,
        null,
        false,
        isPinned,
        null,
        null,
        arrivedAt,
        arrivedAt,
        endedAt,
        List.of(),
        Instant.EPOCH);
  }
}
