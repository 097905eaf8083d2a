package org.waymend.workorder.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.inventory.PartRef;
import org.waymend.inventory.Quantity;
import org.waymend.shared.Check;
import org.waymend.workforce.WorkforceReference;
import org.waymend.workorder.WorkOrderFields;
import org.waymend.workorder.WorkOrderFields.NeededPartFields;
import org.waymend.workorder.WorkOrderFields.NeededSkillFields;
import org.waymend.workorder.WorkOrderFields.TaskFields;

/**
 * Skills, parts and tasks that a work order names, looked up and in order.
 *
 * @param check with what was wrong so far
 */
public record WorkOrderNeeds(
    Check check, List<NeededSkill> skills, List<NeededPart> parts, List<Task> tasks) {
  private static final int MOST = 50;

  /**
   * @param kept skills and parts that the work order has already: they may be inactive
   */
  public static WorkOrderNeeds of(
      WorkOrderFields fields,
      Map<UUID, WorkforceReference> skills,
      Map<UUID, PartRef> parts,
      Set<UUID> kept) {
    var check = new Check();
    return new WorkOrderNeeds(
        check,
        skills(check, listed(fields.skills()), skills, kept),
        parts(check, listed(fields.parts()), parts, kept),
        tasks(check, listed(fields.tasks())));
  }

  private static <T> List<@Nullable T> listed(@Nullable List<@Nullable T> given) {
    return given == null ? List.of() : given;
  }

  private static List<NeededSkill> skills(
      Check check,
      List<@Nullable NeededSkillFields> given,
      Map<UUID, WorkforceReference> known,
      Set<UUID> kept) {
    check.atMost("skills", given, MOST);
    var seen = new HashSet<UUID>();
    var accepted = new ArrayList<NeededSkill>();
    for (int i = 0; i < given.size(); i++) {
      var field = "skills[" + i + "]";
      var need = given.get(i);
      var id = check.required(field + ".skillId", need == null ? null : need.skillId());
      var level = check.required(field + ".level", need == null ? null : need.level());
      check.isTrue(
          level == null || (level >= 1 && level <= 5),
          field + ".level",
          "out-of-range",
          "must lie between 1 and 5");
      if (id != null && level != null) {
        var skill = known.get(id);
        choosable(check, field + ".skillId", seen.add(id), skill != null);
        check.isTrue(
            skill == null || skill.isActive() || kept.contains(id),
            field + ".skillId",
            "inactive",
            "is not active");
        accepted.add(new NeededSkill(id, level));
      }
    }
    accepted.sort(Comparator.comparing(need -> need.skillId().toString()));
    return accepted;
  }

  private static List<NeededPart> parts(
      Check check,
      List<@Nullable NeededPartFields> given,
      Map<UUID, PartRef> known,
      Set<UUID> kept) {
    check.atMost("parts", given, MOST);
    var seen = new HashSet<UUID>();
    var accepted = new ArrayList<NeededPart>();
    for (int i = 0; i < given.size(); i++) {
      var field = "parts[" + i + "]";
      var need = given.get(i);
      var id = check.required(field + ".partId", need == null ? null : need.partId());
      var part = id == null ? null : known.get(id);
      var quantity =
          Quantity.accept(
              check,
              field + ".quantity",
              need == null ? null : need.quantity(),
              part == null ? null : part.unit());
      if (id != null && quantity != null) {
        choosable(check, field + ".partId", seen.add(id), part != null);
        check.isTrue(
            part == null || part.isActive() || kept.contains(id),
            field + ".partId",
            "inactive",
            "is not active");
        accepted.add(new NeededPart(id, quantity));
      }
    }
    accepted.sort(Comparator.comparing(need -> need.partId().toString()));
    return accepted;
  }

  private static void choosable(Check check, String field, boolean isNew, boolean exists) {
    check.isTrue(isNew, field, "duplicate", "is named twice");
    check.isTrue(exists, field, "unknown", "does not exist");
  }

  private static List<Task> tasks(Check check, List<@Nullable TaskFields> given) {
    check.atMost("tasks", given, MOST);
    var accepted = new ArrayList<Task>();
    for (int i = 0; i < given.size(); i++) {
      var field = "tasks[" + i + "]";
      var line = given.get(i);
      var task = line == null ? new TaskFields(null, null, null) : line;
      var textEn = check.text(field + ".textEn", either(task.textEn(), task.textZh()), 1, 200);
      var textZh = check.text(field + ".textZh", either(task.textZh(), task.textEn()), 1, 200);
      boolean isMandatory = Boolean.TRUE.equals(task.isMandatory());
      accepted.add(new Task(i, textEn, textZh, isMandatory, null, ""));
    }
    return accepted;
  }

  private static @Nullable String either(@Nullable String text, @Nullable String other) {
    return text == null || text.isBlank() ? other : text;
  }
}
