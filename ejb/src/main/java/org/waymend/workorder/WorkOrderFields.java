package org.waymend.workorder;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done. A member that is null when the work order is made is taken from the ticket
 * and its category; when it is changed, all but the ticket, the crew and the sequence are required.
 *
 * @param ticketId whose issue it is; fixed
 * @param summary 1 to 200 characters
 * @param instructions for the engineer, up to 10,000 characters
 * @param serviceDurationMinutes planned time on site, 1 to 1440
 * @param skills all of them are needed, at least at that level
 * @param parts to be in the van
 * @param tasks the checklist, in order
 * @param crewSize engineers who come together, 1 to 8; fixed
 * @param sequence visits that follow each other; not with a crew; fixed
 * @param windows arrival windows of the first visit, or of the whole first crew, at most 3; only
 *     when it is made
 * @param isDraft true to keep the first visit out of planning until the release; only when it is
 *     made
 */
public record WorkOrderFields(
    @Nullable UUID ticketId,
    @Nullable String summary,
    @Nullable String instructions,
    @Nullable Integer serviceDurationMinutes,
    @Nullable List<@Nullable NeededSkillFields> skills,
    @Nullable List<@Nullable NeededPartFields> parts,
    @Nullable List<@Nullable TaskFields> tasks,
    @Nullable Integer crewSize,
    @Nullable SequenceFields sequence,
    @Nullable List<@Nullable ArrivalWindow> windows,
    @Nullable Boolean isDraft) {

  /**
   * @param level 1 to 5
   */
  public record NeededSkillFields(@Nullable UUID skillId, @Nullable Integer level) {}

  /**
   * @param quantity in the part's unit
   */
  public record NeededPartFields(@Nullable UUID partId, @Nullable BigDecimal quantity) {}

  /**
   * @param textEn 1 to 200 characters; may be left out if the other is there
   * @param isMandatory true if the visit is not complete without it
   */
  public record TaskFields(
      @Nullable String textEn, @Nullable String textZh, @Nullable Boolean isMandatory) {}

  /**
   * @param visits 2 to 10
   * @param leastGapMinutes from the end of one to the start of the next, 0 to 20160; null for 0
   * @param isSameEngineer true if one engineer does all of them
   */
  public record SequenceFields(
      @Nullable Integer visits,
      @Nullable Integer leastGapMinutes,
      @Nullable Boolean isSameEngineer) {}
}
