package org.waymend.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymend.identity.UserService;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.access.Role;
import org.waymend.workforce.domain.Engineer;
import org.waymend.workforce.domain.EngineerNames;
import org.waymend.workforce.domain.Engineers;

/** Checks what an engineer refers to, and reads the names of it. */
@ApplicationScoped
class EngineerReferences {
  private Engineers engineers;
  private WorkforceDirectory directory;
  private UserService users;

  @SuppressWarnings("NullAway.Init")
  protected EngineerReferences() {} // container

  @Inject
  EngineerReferences(Engineers engineers, WorkforceDirectory directory, UserService users) {
    this.engineers = engineers;
    this.directory = directory;
    this.users = users;
  }

  /**
   * What is new must exist and be active; what was there before may stay.
   *
   * @param fields well-formed
   * @throws DomainException {@code request/invalid}; {@code engineer/user-taken}
   */
  void check(EngineerFields fields, @Nullable EngineerFields before, EngineerId self) {
    var check = new Check();
    var had = before == null ? Set.<UUID>of() : idsOf(before);
    one(
        check,
        "providerId",
        fields.providerId(),
        had,
        directory.serviceProviders(ids(fields.providerId())));
    one(check, "teamId", fields.teamId(), had, directory.teams(ids(fields.teamId())));
    var skills = skillIds(fields);
    var knownSkills = directory.skills(skills);
    for (int i = 0; i < skills.size(); i++) {
      one(check, "skills[" + i + "].skillId", skills.get(i), had, knownSkills);
    }
    var territories = territoryIds(fields);
    var knownTerritories = directory.territories(territories);
    for (int i = 0; i < territories.size(); i++) {
      one(check, "territoryIds[" + i + "]", territories.get(i), had, knownTerritories);
    }
    user(check, fields.userId(), had);
    check.throwIfAny();
    if (fields.userId() != null) {
      requireFree(fields.userId(), self);
    }
  }

  private static void one(
      Check check,
      String field,
      @Nullable UUID id,
      Set<UUID> had,
      Map<UUID, WorkforceReference> known) {
    if (id == null || had.contains(id)) {
      return;
    }
    var reference = known.get(id);
    check.isTrue(reference != null, field, "unknown", "does not exist");
    check.isTrue(
        reference == null || reference.isActive(), field, "inactive", "is not active any more");
  }

  private void user(Check check, @Nullable UUID userId, Set<UUID> had) {
    if (userId == null || had.contains(userId)) {
      return;
    }
    var user = users.byIds(List.of(userId)).get(userId);
    check.isTrue(user != null, "userId", "unknown", "does not exist");
    check.isTrue(
        user == null || (user.isActive() && user.roles().contains(Role.Names.ENGINEER)),
        "userId",
        "no-engineer",
        "must be an active user with the role engineer");
  }

  private void requireFree(UUID userId, EngineerId self) {
    var other = engineers.findByUser(userId);
    if (other.isPresent() && !other.get().id().equals(self)) {
      throw new DomainException(
              Kind.CONFLICT,
              "engineer/user-taken",
              "This user is another engineer's. Choose a different one.")
          .field("userId", "taken", "is another engineer's");
    }
  }

  /** Names for these engineers' views, one query for each kind. */
  EngineerNames namesFor(Collection<Engineer> shown) {
    var all = shown.stream().map(Engineer::fields).toList();
    var usernames =
        users.byIds(some(all, f -> ids(f.userId()))).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().username()));
    return new EngineerNames(
        usernames,
        directory.serviceProviders(some(all, f -> ids(f.providerId()))),
        directory.teams(some(all, f -> ids(f.teamId()))),
        directory.skills(some(all, EngineerReferences::skillIds)),
        directory.territories(some(all, EngineerReferences::territoryIds)));
  }

  private static Set<UUID> some(
      List<EngineerFields> all,
      java.util.function.Function<EngineerFields, Collection<UUID>> part) {
    return all.stream().flatMap(f -> part.apply(f).stream()).collect(Collectors.toSet());
  }

  private static List<UUID> ids(@Nullable UUID id) {
    return id == null ? List.of() : List.of(id);
  }

  private static List<UUID> skillIds(EngineerFields fields) {
    return fields.skills() == null
        ? List.of()
        : fields.skills().stream().map(s -> Objects.requireNonNull(s.skillId())).toList();
  }

  private static List<UUID> territoryIds(EngineerFields fields) {
    return fields.territoryIds() == null ? List.of() : fields.territoryIds();
  }

  private static Set<UUID> idsOf(EngineerFields fields) {
    var ids = new HashSet<UUID>(skillIds(fields));
    ids.addAll(territoryIds(fields));
    ids.addAll(ids(fields.userId()));
    ids.addAll(ids(fields.providerId()));
    ids.addAll(ids(fields.teamId()));
    return ids;
  }
}
