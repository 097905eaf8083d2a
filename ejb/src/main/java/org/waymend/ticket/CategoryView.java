package org.waymend.ticket;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.waymend.shared.VersionedView;

/**
 * A category.
 *
 * @param priority that its tickets start with
 * @param skills what a visit needs, by code
 * @param serviceDurationMinutes planned time on site
 * @param checklist what is to be done on site, in order
 * @param likelyParts what is probably needed, by number
 */
public record CategoryView(
    UUID id,
    long version,
    String code,
    String nameEn,
    String nameZh,
    Priority priority,
    List<CategorySkill> skills,
    int serviceDurationMinutes,
    List<CategoryChecklistLine> checklist,
    List<CategoryPart> likelyParts,
    boolean isActive,
    Instant createdAt)
    implements VersionedView {

  /**
   * @param level 1 to 5, the least that will do
   */
  public record CategorySkill(UUID skillId, String skillCode, String skillName, int level) {}

  /**
   * @param isMandatory true if the visit is not complete without it
   */
  public record CategoryChecklistLine(String textEn, String textZh, boolean isMandatory) {}

  /**
   * @param quantity in the part's unit
   */
  public record CategoryPart(
      UUID partId, String partNumber, String partName, BigDecimal quantity) {}
}
