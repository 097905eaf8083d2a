package org.waymend.workforce.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.waymend.shared.Check;
import org.waymend.shared.access.Owner;
import org.waymend.workforce.SkillFields;
import org.waymend.workforce.SkillId;
import org.waymend.workforce.SkillView;

/** What a visit needs and an engineer has. */
@Entity
@Table(name = "skill")
public class Skill {
  /** The lowest level: knows it under guidance. */
  public static final int LOWEST_LEVEL = 1;

  /** The highest level: teaches it. */
  public static final int HIGHEST_LEVEL = 5;

  @Id private UUID id;
  @Version private long version;
  private String code;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "is_active")
  private boolean active;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Skill() {} // JPA

  /**
   * A new, active skill.
   *
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  public static Skill register(UUID id, SkillFields fields, Instant now) {
    var skill = new Skill();
    skill.id = id;
    skill.active = true;
    skill.createdAt = now;
    skill.apply(fields);
    return skill;
  }

  public void change(SkillFields fields) {
    apply(fields);
  }

  private void apply(SkillFields fields) {
    var check = new Check();
    code = check.code("code", fields.code());
    nameEn = check.text("nameEn", fields.nameEn(), 1, 120);
    nameZh = check.text("nameZh", fields.nameZh(), 1, 120);
    check.throwIfAny();
  }

  public void deactivate() {
    active = false;
  }

  public void activate() {
    active = true;
  }

  public Owner owner() {
    return Owner.HOUSE;
  }

  public SkillId id() {
    return new SkillId(id);
  }

  public long version() {
    return version;
  }

  public boolean isActive() {
    return active;
  }

  public SkillFields fields() {
    return new SkillFields(code, nameEn, nameZh);
  }

  public SkillView view() {
    return new SkillView(id, version, code, nameEn, nameZh, active, createdAt);
  }
}
