package org.waymend.workorder;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done. A member that is null when the work order is made is taken from the ticket
 * and its category; when it is changed, all but the ticket are required.
 *
 * @param ticketId whose issue it is; fixed
 * @param summary 1 to 200 characters
 * @param instructions for the engineer, up to 10,000 characters
 * @param serviceDurationMinutes planned time on site, 1 to 1440
 * @param skills all of them are needed, at least at that level
 * @param parts to be in the van
 * @param tasks the checklist, in order
 * @param windows arrival windows of the first visit, at most 3; only when it is made
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
}
