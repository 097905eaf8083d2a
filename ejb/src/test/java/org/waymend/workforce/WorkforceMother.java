package org.waymend.workforce;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.waymend.shared.UuidV7;
import org.waymend.workforce.domain.Engineer;
import org.waymend.workforce.domain.ServiceProvider;
import org.waymend.workforce.domain.Skill;
import org.waymend.workforce.domain.Team;
import org.waymend.workforce.domain.Territory;

/** Engineers and what they refer to, for tests. */
public final class WorkforceMother {
  public static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
  public static final Clock CLOCK = Clock.fixed(NINE, ZoneOffset.UTC);

  private WorkforceMother() {}

  public static UUID newId() {
    return UuidV7.next(CLOCK);
  }

  public static ServiceProvider provider(String code) {
    return ServiceProvider.register(
        newId(), new ServiceProviderFields(code, "Provider " + code, "", "", ""), NINE);
  }

  public static Skill skill(String code) {
    return Skill.register(newId(), new SkillFields(code, "Skill " + code, "技能" + code), NINE);
  }

  public static Team team(String code) {
    return Team.register(newId(), new TeamFields(code, "Team " + code), NINE);
  }

  /** A square with this south-western corner. */
  public static Territory territory(String code, double west, double south, double size) {
    return Territory.register(newId(), square(code, west, south, size), NINE);
  }

  public static TerritoryFields square(String code, double west, double south, double size) {
    return new TerritoryFields(
        code,
        "Territory " + code,
        List.of(
            List.of(west, south),
            List.of(west + size, south),
            List.of(west + size, south + size),
            List.of(west, south + size),
            List.of(west, south)));
  }

  public static EngineerFields engineerFields(String number) {
    return new EngineerFields(
        number,
        "Engineer " + number,
        "+86 10 1234",
        "",
        null,
        null,
        null,
        new HomeBase(39.9, 116.4, "Dongcheng"),
        List.of(),
        List.of());
  }

  public static Engineer engineer(String number) {
    return Engineer.register(newId(), engineerFields(number), NINE);
  }
}
