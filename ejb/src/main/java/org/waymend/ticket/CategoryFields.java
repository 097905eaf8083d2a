package org.waymend.ticket;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a category; units and meanings as in {@link CategoryView}.
 *
 * @param nameEn one of the two names may be missing; then it is the other one's; so with the texts
 *     of the checklist
 */
public record CategoryFields(
    @Nullable String code,
    @Nullable String nameEn,
    @Nullable String nameZh,
    @Nullable Priority priority,
    @Nullable List<SkillNeed> skills,
    @Nullable Integer serviceDurationMinutes,
    @Nullable List<ChecklistLine> checklist,
    @Nullable List<LikelyPart> likelyParts) {

  /**
   * @param level 1 to 5
   */
  public record SkillNeed(@Nullable UUID skillId, @Nullable Integer level) {}

  /** One line of the checklist. */
  public record ChecklistLine(
      @Nullable String textEn, @Nullable String textZh, @Nullable Boolean isMandatory) {}

  /**
   * @param quantity in the part's unit
   */
  public record LikelyPart(@Nullable UUID partId, @Nullable BigDecimal quantity) {}
}
