package org.waymend.ticket;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.waymend.ticket.CategoryFields.ChecklistLine;
import org.waymend.ticket.CategoryFields.LikelyPart;
import org.waymend.ticket.CategoryFields.SkillNeed;

/** Categories for tests. */
public final class CategoryMother {
  private CategoryMother() {}

  public static CategoryFields plain(String code) {
    return needing(code, List.of(), List.of());
  }

  public static CategoryFields needing(
      String code, List<SkillNeed> skills, List<LikelyPart> parts) {
    return new CategoryFields(
        code,
        "Leak " + code,
        "漏水 " + code,
        Priority.HIGH,
        skills,
        90,
        List.of(
            new ChecklistLine("Turn off the water", "关闭水源", true),
            new ChecklistLine("Photograph", null, false)),
        parts);
  }

  public static SkillNeed skill(UUID id, int level) {
    return new SkillNeed(id, level);
  }

  public static LikelyPart part(UUID id, String quantity) {
    return new LikelyPart(id, new BigDecimal(quantity));
  }
}
