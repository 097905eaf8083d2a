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
import org.waymend.workforce.TeamFields;
import org.waymend.workforce.TeamId;
import org.waymend.workforce.TeamView;

/** Engineers who are led together. */
@Entity
@Table(name = "team")
public class Team {
  @Id private UUID id;
  @Version private long version;
  private String code;
  private String name;

  @Column(name = "is_active")
  private boolean active;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Team() {} // JPA

  /**
   * A new, active team.
   *
   * @throws org.waymend.shared.DomainException {@code request/invalid} with every field that is
   *     wrong
   */
  public static Team register(UUID id, TeamFields fields, Instant now) {
    var team = new Team();
    team.id = id;
    team.active = true;
    team.createdAt = now;
    team.apply(fields);
    return team;
  }

  public void change(TeamFields fields) {
    apply(fields);
  }

  private void apply(TeamFields fields) {
    var check = new Check();
    code = check.code("code", fields.code());
    name = check.text("name", fields.name(), 1, 120);
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

  public TeamId id() {
    return new TeamId(id);
  }

  public long version() {
    return version;
  }

  public boolean isActive() {
    return active;
  }

  public TeamFields fields() {
    return new TeamFields(code, name);
  }

  public TeamView view() {
    return new TeamView(id, version, code, name, active, createdAt);
  }
}
