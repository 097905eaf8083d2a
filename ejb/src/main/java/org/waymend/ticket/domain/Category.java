package org.waymend.ticket.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymend.inventory.Quantity;
import org.waymend.shared.Check;
import org.waymend.ticket.CategoryFields;
import org.waymend.ticket.CategoryFields.ChecklistLine;
import org.waymend.ticket.CategoryFields.SkillNeed;
import org.waymend.ticket.CategoryId;
import org.waymend.ticket.CategoryRef;
import org.waymend.ticket.CategoryView;
import org.waymend.ticket.Priority;

/** A kind of issue, and what its tickets and visits start with. */
@Entity
@Table(name = "category")
public class Category {
  private static final int MOST_ENTRIES = 50;
  private static final int LONGEST_MINUTES = 24 * 60;

  @Id private UUID id;
  @Version private long version;
  private String code;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "name_zh")
  private String nameZh;

  @Enumerated(EnumType.STRING)
  private Priority priority;

  @Column(name = "service_duration_minutes")
  private int serviceDurationMinutes;

  @Column(name = "is_active")
  private boolean active;

  @Column(name = "created_at")
  private Instant createdAt;

  // Lists, since EclipseLink 4.0.7 takes a set of embeddables for changed when it is only shuffled.

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "category_skill", joinColumns = @JoinColumn(name = "category_id"))
  @OrderBy("skillId")
  private List<RequiredSkill> skills = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      name = "category_checklist_item",
      joinColumns = @JoinColumn(name = "category_id"))
  @OrderBy("position")
  private List<ChecklistItem> checklist = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "category_part", joinColumns = @JoinColumn(name = "category_id"))
  @OrderBy("partId")
  private List<LikelyPart> likelyParts = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Category() {} // JPA

  /**
   * A new, active category.
   *
   * @param names the skills and parts that the fields may name
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  @SuppressWarnings("NullAway.Init") // apply sets the rest
  public static Category register(
      UUID id, CategoryFields fields, CategoryNames names, Instant now) {
    var category = new Category();
    category.id = id;
    category.active = true;
    category.createdAt = now;
    category.apply(fields, names);
    return category;
  }

  public void change(CategoryFields fields, CategoryNames names) {
    apply(fields, names);
  }

  private void apply(CategoryFields fields, CategoryNames names) {
    var check = new Check();
    var newCode = check.code("code", fields.code());
    var newNameEn = check.text("nameEn", either(fields.nameEn(), fields.nameZh()), 1, 120);
    var newNameZh = check.text("nameZh", either(fields.nameZh(), fields.nameEn()), 1, 120);
    var newPriority = check.required("priority", fields.priority());
    var minutes = check.required("serviceDurationMinutes", fields.serviceDurationMinutes());
    check.isTrue(
        minutes == null || (minutes >= 1 && minutes <= LONGEST_MINUTES),
        "serviceDurationMinutes",
        "out-of-range",
        "must lie between 1 and " + LONGEST_MINUTES);
    var newSkills = skills(check, listed(fields.skills()), names);
    var newChecklist = checklist(check, listed(fields.checklist()));
    var newParts = likelyParts(check, listed(fields.likelyParts()), names);
    check.throwIfAny();
    code = newCode;
    nameEn = newNameEn;
    nameZh = newNameZh;
    priority = Objects.requireNonNull(newPriority);
    serviceDurationMinutes = Objects.requireNonNull(minutes);
    skills = newSkills.equals(skills) ? skills : newSkills;
    checklist = newChecklist.equals(checklist) ? checklist : newChecklist;
    likelyParts = newParts.equals(likelyParts) ? likelyParts : newParts;
  }

  private static @Nullable String either(@Nullable String text, @Nullable String other) {
    return text == null || text.isBlank() ? other : text;
  }

  private static <T> List<@Nullable T> listed(@Nullable List<@Nullable T> given) {
    return given == null ? List.of() : given;
  }

  private List<RequiredSkill> skills(
      Check check, List<@Nullable SkillNeed> needs, CategoryNames names) {
    check.atMost("skills", needs, MOST_ENTRIES);
    var before = skillIds();
    var seen = new HashSet<UUID>();
    var accepted = new ArrayList<RequiredSkill>();
    for (int i = 0; i < needs.size(); i++) {
      var field = "skills[" + i + "]";
      var need = needs.get(i);
      var skillId = check.required(field + ".skillId", need == null ? null : need.skillId());
      var level = check.required(field + ".level", need == null ? null : need.level());
      check.isTrue(
          level == null || (level >= 1 && level <= 5),
          field + ".level",
          "out-of-range",
          "must lie between 1 and 5");
      if (skillId == null || level == null) {
        continue;
      }
      var skill = names.skills().get(skillId);
      reference(
          check,
          field + ".skillId",
          seen.add(skillId),
          skill != null,
          skill == null || skill.isActive() || before.contains(skillId));
      accepted.add(new RequiredSkill(skillId, level));
    }
    accepted.sort(Comparator.comparing(s -> s.skillId().toString()));
    return accepted;
  }

  private static List<ChecklistItem> checklist(Check check, List<@Nullable ChecklistLine> lines) {
    check.atMost("checklist", lines, MOST_ENTRIES);
    var accepted = new ArrayList<ChecklistItem>();
    for (int i = 0; i < lines.size(); i++) {
      var field = "checklist[" + i + "]";
      var line = lines.get(i);
      var given = line == null ? new ChecklistLine(null, null, null) : line;
      var textEn = checklistText(check, field + ".textEn", given.textEn(), given.textZh());
      var textZh = checklistText(check, field + ".textZh", given.textZh(), given.textEn());
      accepted.add(new ChecklistItem(i, textEn, textZh, Boolean.TRUE.equals(given.isMandatory())));
    }
    return accepted;
  }

  /** The signs that part texts in a cell of CSV can't stand in them. */
  private static String checklistText(
      Check check, String field, @Nullable String text, @Nullable String other) {
    var accepted = check.text(field, either(text, other), 1, 200);
    check.isTrue(
        !accepted.contains("|") && !accepted.contains("//") && !accepted.startsWith("!"),
        field,
        "invalid-value",
        "must not contain | or // nor start with !");
    return accepted;
  }

  private List<LikelyPart> likelyParts(
      Check check, List<CategoryFields.@Nullable LikelyPart> parts, CategoryNames names) {
    check.atMost("likelyParts", parts, MOST_ENTRIES);
    var before = partIds();
    var seen = new HashSet<UUID>();
    var accepted = new ArrayList<LikelyPart>();
    for (int i = 0; i < parts.size(); i++) {
      var field = "likelyParts[" + i + "]";
      var given = parts.get(i);
      var partId = check.required(field + ".partId", given == null ? null : given.partId());
      var part = partId == null ? null : names.parts().get(partId);
      var quantity =
          Quantity.accept(
              check,
              field + ".quantity",
              given == null ? null : given.quantity(),
              part == null ? null : part.unit());
      if (partId == null || quantity == null) {
        continue;
      }
      reference(
          check,
          field + ".partId",
          seen.add(partId),
          part != null,
          part == null || part.isActive() || before.contains(partId));
      accepted.add(new LikelyPart(partId, quantity));
    }
    accepted.sort(Comparator.comparing(p -> p.partId().toString()));
    return accepted;
  }

  private static void reference(
      Check check, String field, boolean isNew, boolean exists, boolean isChoosable) {
    check.isTrue(isNew, field, "duplicate", "is named twice");
    check.isTrue(exists, field, "unknown", "does not exist");
    check.isTrue(isChoosable, field, "inactive", "is not active");
  }

  public void deactivate() {
    active = false;
  }

  public void activate() {
    active = true;
  }

  public CategoryId id() {
    return new CategoryId(id);
  }

  public long version() {
    return version;
  }

  public String code() {
    return code;
  }

  public boolean isActive() {
    return active;
  }

  public Set<UUID> skillIds() {
    return skills.stream().map(RequiredSkill::skillId).collect(Collectors.toSet());
  }

  public Set<UUID> partIds() {
    return likelyParts.stream().map(LikelyPart::partId).collect(Collectors.toSet());
  }

  public CategoryView view(CategoryNames names) {
    return new CategoryView(
        id,
        version,
        code,
        nameEn,
        nameZh,
        priority,
        skillViews(names),
        serviceDurationMinutes,
        checklist.stream()
            .map(
                i ->
                    new CategoryView.CategoryChecklistLine(i.textEn(), i.textZh(), i.isMandatory()))
            .toList(),
        partViews(names),
        active,
        createdAt);
  }

  private List<CategoryView.CategorySkill> skillViews(CategoryNames names) {
    return skills.stream()
        .map(
            s -> {
              var skill = Objects.requireNonNull(names.skills().get(s.skillId()));
              return new CategoryView.CategorySkill(
                  s.skillId(), skill.code(), bothNames(skill.name(), skill.nameZh()), s.level());
            })
        .sorted(Comparator.comparing(CategoryView.CategorySkill::skillCode))
        .toList();
  }

  /** English and Chinese name, for people. */
  public String bothNames() {
    return bothNames(nameEn, nameZh);
  }

  public CategoryRef ref() {
    return new CategoryRef(code, bothNames(), nameEn, nameZh);
  }

  public Priority priority() {
    return priority;
  }

  private static String bothNames(String name, String nameZh) {
    return name.equals(nameZh) ? name : name + " · " + nameZh;
  }

  private List<CategoryView.CategoryPart> partViews(CategoryNames names) {
    return likelyParts.stream()
        .map(
            p -> {
              var part = Objects.requireNonNull(names.parts().get(p.partId()));
              return new CategoryView.CategoryPart(
                  p.partId(), part.number(), part.name(), p.quantity().units());
            })
        .sorted(Comparator.comparing(CategoryView.CategoryPart::partNumber))
        .toList();
  }
}
