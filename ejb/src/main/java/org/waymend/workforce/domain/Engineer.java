package org.waymend.workforce.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Check;
import org.waymend.shared.access.Owner;
import org.waymend.shared.persistence.UuidConverter;
import org.waymend.workforce.EngineerFields;
import org.waymend.workforce.EngineerId;
import org.waymend.workforce.EngineerRow;
import org.waymend.workforce.EngineerSkillFields;
import org.waymend.workforce.EngineerSkillView;
import org.waymend.workforce.EngineerView;
import org.waymend.workforce.HomeBase;
import org.waymend.workforce.WorkforceReference;

/**
 * Who goes to the site. An engineer is deactivated, never deleted: visits and statements name one.
 */
@Entity
@Table(name = "engineer")
public class Engineer {
  private static final int MAX_SKILLS = 100;
  private static final int MAX_TERRITORIES = 100;

  @Id private UUID id;
  @Version private long version;
  private String number;
  private String name;
  private String phone;
  private String email;

  @Column(name = "user_id")
  @Nullable
  private UUID userId;

  @Column(name = "provider_id")
  @Nullable
  private UUID providerId;

  @Column(name = "team_id")
  @Nullable
  private UUID teamId;

  @Column(name = "home_latitude")
  private double homeLatitude;

  @Column(name = "home_longitude")
  private double homeLongitude;

  @Column(name = "home_address")
  private String homeAddress;

  @Column(name = "is_active")
  private boolean active;

  @Column(name = "created_at")
  private Instant createdAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "engineer_skill", joinColumns = @JoinColumn(name = "engineer_id"))
  private List<EngineerSkill> skills; // EclipseLink takes a shuffled set of these for changed

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "engineer_territory", joinColumns = @JoinColumn(name = "engineer_id"))
  @Column(name = "territory_id")
  @Convert(converter = UuidConverter.class)
  private Set<UUID> territoryIds;

  @SuppressWarnings("NullAway.Init")
  protected Engineer() {} // JPA

  /**
   * A new, active engineer.
   *
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  public static Engineer register(UUID id, EngineerFields fields, Instant now) {
    var engineer = new Engineer();
    engineer.id = id;
    engineer.active = true;
    engineer.createdAt = now;
    engineer.skills = new ArrayList<>();
    engineer.territoryIds = new HashSet<>();
    engineer.apply(fields);
    return engineer;
  }

  public void change(EngineerFields fields) {
    apply(fields);
  }

  private void apply(EngineerFields fields) {
    var check = new Check();
    var newNumber = check.code("number", fields.number());
    var newName = check.text("name", fields.name(), 1, 120);
    var newPhone = check.optionalText("phone", fields.phone(), 40);
    var newEmail = check.optionalEmail("email", fields.email());
    var home = fields.homeBase() == null ? new HomeBase(null, null, null) : fields.homeBase();
    var latitude = check.required("homeBase.latitude", home.latitude());
    var longitude = check.required("homeBase.longitude", home.longitude());
    check.coordinates(
        "homeBase.latitude",
        latitude == null ? 0 : latitude,
        "homeBase.longitude",
        longitude == null ? 0 : longitude);
    var address = check.optionalText("homeBase.address", home.address(), 300);
    var newSkills = skills(check, fields.skills());
    var newTerritories = territories(check, fields.territoryIds());
    check.throwIfAny();
    number = newNumber;
    name = newName;
    phone = newPhone;
    email = newEmail;
    userId = fields.userId();
    providerId = fields.providerId();
    teamId = fields.teamId();
    homeLatitude = latitude == null ? 0 : latitude;
    homeLongitude = longitude == null ? 0 : longitude;
    homeAddress = address;
    replace(skills, newSkills);
    replace(territoryIds, newTerritories);
  }

  private static Set<EngineerSkill> skills(
      Check check, @Nullable List<@Nullable EngineerSkillFields> fields) {
    var skills = new HashSet<EngineerSkill>();
    var ids = new HashSet<UUID>();
    var said = fields == null ? List.<@Nullable EngineerSkillFields>of() : fields;
    check.atMost("skills", said, MAX_SKILLS);
    for (int i = 0; i < said.size(); i++) {
      var path = "skills[" + i + "].";
      var skill = said.get(i) == null ? new EngineerSkillFields(null, null, null) : said.get(i);
      var skillId = check.required(path + "skillId", skill.skillId());
      var level = check.required(path + "level", skill.level());
      check.isTrue(
          level == null || (level >= Skill.LOWEST_LEVEL && level <= Skill.HIGHEST_LEVEL),
          path + "level",
          "out-of-range",
          "must lie between " + Skill.LOWEST_LEVEL + " and " + Skill.HIGHEST_LEVEL);
      check.isTrue(
          skillId == null || ids.add(skillId), path + "skillId", "twice", "is named already");
      if (skillId != null && level != null) {
        skills.add(new EngineerSkill(skillId, level, skill.expiresOn()));
      }
    }
    return skills;
  }

  private static Set<UUID> territories(Check check, @Nullable List<@Nullable UUID> said) {
    var ids = new HashSet<UUID>();
    var list = said == null ? List.<@Nullable UUID>of() : said;
    check.atMost("territoryIds", list, MAX_TERRITORIES);
    for (int i = 0; i < list.size(); i++) {
      var territoryId = check.required("territoryIds[" + i + "]", list.get(i));
      if (territoryId != null) {
        ids.add(territoryId);
      }
    }
    return ids;
  }

  /** Touches only what differs, so that only these rows are written. */
  private static <T> void replace(Collection<T> present, Set<T> wanted) {
    present.retainAll(wanted);
    wanted.stream().filter(each -> !present.contains(each)).toList().forEach(present::add);
  }

  public void deactivate() {
    active = false;
  }

  public void activate() {
    active = true;
  }

  public Owner owner() {
    return new Owner(null, providerId, userId);
  }

  public EngineerId id() {
    return new EngineerId(id);
  }

  public long version() {
    return version;
  }

  public boolean isActive() {
    return active;
  }

  /** Lists are in the order of their ids. */
  public EngineerFields fields() {
    return new EngineerFields(
        number,
        name,
        phone,
        email,
        userId,
        providerId,
        teamId,
        home(),
        skills.stream()
            .sorted(Comparator.comparing(EngineerSkill::skillId))
            .map(EngineerSkill::fields)
            .toList(),
        territoryIds.stream().sorted().toList());
  }

  private HomeBase home() {
    return new HomeBase(homeLatitude, homeLongitude, homeAddress);
  }

  public EngineerView view(EngineerNames names) {
    var provider = EngineerNames.find(names.providers(), providerId);
    var team = EngineerNames.find(names.teams(), teamId);
    var territories = territories(names);
    return new EngineerView(
        id,
        version,
        number,
        name,
        phone,
        email,
        userId,
        userId == null ? null : names.usernames().get(userId),
        providerId,
        provider == null ? null : provider.name(),
        teamId,
        team == null ? null : team.name(),
        home(),
        skills(names),
        territories.stream().map(WorkforceReference::id).toList(),
        territories.stream().map(WorkforceReference::name).toList(),
        active,
        createdAt);
  }

  public EngineerRow row(EngineerNames names) {
    var provider = EngineerNames.find(names.providers(), providerId);
    var team = EngineerNames.find(names.teams(), teamId);
    return new EngineerRow(
        number,
        name,
        phone,
        email,
        userId == null ? null : names.usernames().get(userId),
        provider == null ? null : provider.code(),
        provider == null ? null : provider.name(),
        team == null ? null : team.code(),
        team == null ? null : team.name(),
        homeLatitude,
        homeLongitude,
        homeAddress,
        skills(names).stream().map(Engineer::cell).toList(),
        territories(names).stream().map(WorkforceReference::code).toList(),
        active,
        createdAt);
  }

  private static String cell(EngineerSkillView skill) {
    var cell = skill.code() + ":" + skill.level();
    return skill.expiresOn() == null ? cell : cell + ":" + skill.expiresOn();
  }

  private List<EngineerSkillView> skills(EngineerNames names) {
    return skills.stream()
        .map(
            s -> {
              var skill = names.skill(s.skillId());
              return new EngineerSkillView(
                  skill.id(), skill.code(), skill.name(), skill.nameZh(), s.level(), s.expiresOn());
            })
        .sorted(Comparator.comparing(EngineerSkillView::code))
        .toList();
  }

  private List<WorkforceReference> territories(EngineerNames names) {
    return territoryIds.stream()
        .map(names::territory)
        .sorted(Comparator.comparing(WorkforceReference::code))
        .toList();
  }
}
