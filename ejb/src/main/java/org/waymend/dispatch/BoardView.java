package org.waymend.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.workforce.AbsenceKind;
import org.waymend.workorder.VisitView;

/**
 * A day on the dispatcher's board.
 *
 * @param zone IANA zone of the house, in which the day is meant
 * @param sequence of the last change that it shows; changes go on from there
 * @param visits that somebody has, whose plan overlaps the day
 * @param queue what is to be planned, oldest first
 */
public record BoardView(
    LocalDate on,
    String zone,
    Instant startsAt,
    Instant endsAt,
    long sequence,
    List<BoardEngineer> engineers,
    List<VisitView> visits,
    List<QueuedVisit> queue) {

  /** An engineer who works that day or has visits. */
  public record BoardEngineer(
      UUID id,
      String number,
      String name,
      @Nullable UUID teamId,
      String teamName,
      String providerName,
      List<BoardSkill> skills,
      double homeLatitude,
      double homeLongitude,
      List<UUID> territoryIds,
      List<BoardShift> shifts,
      List<BoardAbsence> absences) {}

  /**
   * @param level 1 to 5
   * @param expiresOn last day on which it counts, or null for ever
   */
  public record BoardSkill(
      UUID skillId, String nameEn, String nameZh, int level, @Nullable LocalDate expiresOn) {}

  /**
   * @param endsAt exclusive
   */
  public record BoardShift(
      UUID id,
      Instant startsAt,
      Instant endsAt,
      @Nullable Instant breakStartsAt,
      int breakMinutes) {}

  /**
   * @param endsAt exclusive
   */
  public record BoardAbsence(Instant startsAt, Instant endsAt, AbsenceKind kind) {}

  /** Why a visit waits. */
  public enum QueueReason {
    /** No run has looked at it yet. */
    NOT_LOOKED_AT,
    /** Its arrival windows are over: agree on another. */
    WINDOW_PASSED,
    NO_SHIFT,
    BANNED,
    NOT_REQUIRED_ENGINEER,
    NO_SKILLED_ENGINEER,
    NO_TOOL,
    OUTSIDE_TERRITORY,
    NOT_SAME_ENGINEER,
    CERTIFICATE_EXPIRED,
    UNREACHABLE,
    SITE_CLOSED,
    WINDOW_TOO_TIGHT,
    BREAK_IN_THE_WAY,
    ENGINEER_ABSENT,
    PART_NOT_AVAILABLE,
    SHIFT_FULL,
    CREW_INCOMPLETE,
    EARLIER_VISIT_LEFT_OUT
  }

  /**
   * A visit that waits.
   *
   * @param blockedBy what the last run found, by engineer
   * @param lookedAtAt when that run ended
   */
  public record QueuedVisit(
      VisitView visit,
      QueueReason reason,
      List<BlockedEngineers> blockedBy,
      @Nullable Instant lookedAtAt) {}
}
