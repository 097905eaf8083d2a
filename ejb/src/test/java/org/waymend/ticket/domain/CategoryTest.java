package org.waymend.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymend.inventory.PartRef;
import org.waymend.inventory.PartUnit;
import org.waymend.shared.DomainException;
import org.waymend.ticket.CategoryFields;
import org.waymend.ticket.CategoryFields.ChecklistLine;
import org.waymend.ticket.CategoryMother;
import org.waymend.ticket.CategoryView.CategoryChecklistLine;
import org.waymend.ticket.Priority;
import org.waymend.workforce.WorkforceReference;

class CategoryTest {
  private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
  private static final UUID PLUMBING = new UUID(1, 1);
  private static final UUID RETIRED = new UUID(1, 2);
  private static final UUID VALVE = new UUID(2, 1);
  private static final CategoryNames NAMES =
      new CategoryNames(
          Map.of(
              PLUMBING, new WorkforceReference(PLUMBING, "PLUMBING", "Plumbing", "管道", true),
              RETIRED, new WorkforceReference(RETIRED, "FAX", "Fax", "传真", false)),
          Map.of(VALVE, new PartRef(VALVE, "V-1", "Valve", "阀门", PartUnit.PIECE, true)));

  @Test
  void a_category_says_everything_that_is_wrong_at_once() {
    var fields =
        new CategoryFields(
            "a b",
            null,
            null,
            null,
            Arrays.asList(
                CategoryMother.skill(PLUMBING, 6),
                CategoryMother.skill(RETIRED, 1),
                CategoryMother.skill(new UUID(9, 9), 1),
                null),
            0,
            List.of(new ChecklistLine("!a|b", "ok", null)),
            List.of(CategoryMother.part(VALVE, "0.5"), CategoryMother.part(VALVE, "1")));
    assertThatThrownBy(() -> Category.register(new UUID(3, 3), fields, NAMES, NINE))
        .isInstanceOfSatisfying(
            DomainException.class,
            e ->
                assertThat(e.fieldErrors())
                    .extracting(f -> f.field() + " " + f.code())
                    .containsExactlyInAnyOrder(
                        "code invalid-code",
                        "nameEn required",
                        "nameZh required",
                        "priority required",
                        "serviceDurationMinutes out-of-range",
                        "skills[0].level out-of-range",
                        "skills[1].skillId inactive",
                        "skills[2].skillId unknown",
                        "skills[3].skillId required",
                        "skills[3].level required",
                        "checklist[0].textEn invalid-value",
                        "likelyParts[0].quantity not-whole"));
  }

  @Test
  void the_checklist_keeps_its_order_and_borrows_missing_texts() {
    var category = Category.register(new UUID(3, 3), CategoryMother.plain("LEAK"), NAMES, NINE);
    var view = category.view(NAMES);
    assertThat(view.priority()).isEqualTo(Priority.HIGH);
    assertThat(view.checklist())
        .containsExactly(
            new CategoryChecklistLine("Turn off the water", "关闭水源", true),
            new CategoryChecklistLine("Photograph", "Photograph", false));
  }
}
