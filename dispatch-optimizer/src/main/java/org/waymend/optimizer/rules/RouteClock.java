package org.waymend.optimizer.rules;

import java.util.List;
import org.waymend.optimizer.problem.ShiftBreak;

/**
 * Runs the times of one route, stop by stop: drive at once, start as soon as allowed, take a break
 * where it costs nothing or as late as it must be. Only a visit that is told not to start before a
 * second waits for something that this route does not know. Begin, visit each stop, go home; read
 * the fields after each call. It never fails: what comes too late is counted as broken. For one
 * thread.
 */
public final class RouteClock {
  private final DayTables day;
  private List<ShiftBreak> breaks = List.of();
  private int[] breakStarts = new int[4];
  private int[] breakPlaces = new int[4];
  private int shift;
  private int time;
  private int place;
  private int nextBreak;
  private int broken;
  private int departed;
  private int arrived;
  private int started;

  /** A clock for any shift of the day. */
  public RouteClock(DayTables day) {
    this.day = day;
  }

  /** At the shift's start, where it starts. */
  public void begin(int newShift) {
    resume(newShift, day.shiftStart(newShift), day.shiftFrom(newShift), 0, 0);
  }

  /** As it stood when its fields were read after an earlier stop of the same shift. */
  public void resume(int newShift, int newTime, int newPlace, int newNextBreak, int newBroken) {
    if (shift != newShift || breaks.isEmpty()) {
      breaks = day.breaks(newShift);
      if (breakStarts.length < breaks.size()) {
        breakStarts = new int[breaks.size()];
        breakPlaces = new int[breaks.size()];
      }
    }
    shift = newShift;
    time = newTime;
    place = newPlace;
    nextBreak = newNextBreak;
    broken = newBroken;
  }

  /** Drives to the visit and serves it. */
  public void visit(int v) {
    visit(v, 0);
  }

  /**
   * Drives to the visit at once, waits there if need be, and serves it.
   *
   * @param notBefore the service does not start before this second; for a crew, or for the visit
   *     before in a sequence. A started visit has no choice any more
   */
  public void visit(int v, int notBefore) {
    if (day.startedAt(v) >= 0) {
      recall(v);
      return;
    }
    drive(day.visitPlace(v));
    serve(v, notBefore);
  }

  /** Drives home and takes the breaks that are left there. */
  public void home() {
    drive(day.shiftTo(shift));
    if (arrived > day.latestReturn(shift)) {
      broken++;
    }
    while (nextBreak < breaks.size()) {
      takeBreak();
    }
  }

  /** A started visit is history: the drive ended at its start, breaks before its end are over. */
  private void recall(int v) {
    arrived = day.startedAt(v);
    started = arrived;
    departed = arrived - day.plainSeconds(place, day.visitPlace(v));
    int ended = started + day.service(v);
    while (nextBreak < breaks.size() && breaks.get(nextBreak).latestSecond() < ended) {
      breakStarts[nextBreak] = -1;
      nextBreak++;
    }
    time = Math.max(ended, day.shiftStart(shift));
    place = day.visitPlace(v);
  }

  private void drive(int to) {
    while (true) {
      int depart = day.freeToDrive(shift, time, place, to);
      int arrive = depart + day.driveSeconds(place, to, depart);
      if (nextBreak < breaks.size() && arrive > breaks.get(nextBreak).latestSecond()) {
        takeBreak();
        continue;
      }
      departed = depart;
      arrived = arrive;
      time = arrive;
      place = to;
      return;
    }
  }

  private void serve(int v, int notBefore) {
    int service = day.service(v);
    while (true) {
      int from = Math.max(time, notBefore);
      int allowed = day.firstStart(shift, v, from);
      int start = allowed < 0 ? day.freeFrom(shift, from, service) : allowed;
      if (nextBreak < breaks.size() && breakComesFirst(start, service)) {
        takeBreak();
        continue;
      }
      started = start;
      time = start + service;
      if (allowed < 0) {
        broken += day.brokenByStart(v, start);
      }
      if (time > day.certificateEnd(shift, v)) {
        broken++;
      }
      return;
    }
  }

  private boolean breakComesFirst(int start, int service) {
    var pause = breaks.get(nextBreak);
    int from = day.freeFrom(shift, Math.max(time, pause.earliestSecond()), pause.durationSeconds());
    return from + pause.durationSeconds() <= start || start + service > pause.latestSecond();
  }

  private void takeBreak() {
    var pause = breaks.get(nextBreak);
    int from = day.freeFrom(shift, Math.max(time, pause.earliestSecond()), pause.durationSeconds());
    if (from > pause.latestSecond()) {
      broken++;
    }
    breakStarts[nextBreak] = from;
    breakPlaces[nextBreak] = place;
    nextBreak++;
    time = from + pause.durationSeconds();
  }

  /** When the engineer is free again. */
  public int time() {
    return time;
  }

  /** Where the engineer is. */
  public int place() {
    return place;
  }

  /** How many breaks are over. */
  public int nextBreak() {
    return nextBreak;
  }

  /** How many rules about windows, opening, certificates, breaks and the return are broken. */
  public int broken() {
    return broken;
  }

  /** Departure of the last drive. */
  public int departed() {
    return departed;
  }

  /** Arrival of the last drive. */
  public int arrived() {
    return arrived;
  }

  /** Start of the last service. */
  public int started() {
    return started;
  }

  /** Start of a break that is over; −1 if a started visit replaced it. */
  int breakStart(int index) {
    return breakStarts[index];
  }

  /** Place of a break that is over. */
  int breakPlace(int index) {
    return breakPlaces[index];
  }
}
