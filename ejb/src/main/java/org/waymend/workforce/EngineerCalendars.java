package org.waymend.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.Check;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Reach;
import org.waymend.workforce.domain.Engineers;

/** Opens an engineer's calendar for changes, one transaction at a time. */
@ApplicationScoped
class EngineerCalendars {
  private Engineers engineers;
  private WorkforceDirectory directory;

  @SuppressWarnings("NullAway.Init")
  protected EngineerCalendars() {} // container

  @Inject
  EngineerCalendars(Engineers engineers, WorkforceDirectory directory) {
    this.engineers = engineers;
    this.directory = directory;
  }

  /**
   * Locks the calendar of an engineer who is to get something new.
   *
   * @param field the request's field that names the engineer
   * @throws DomainException {@code engineer/unknown}; {@code request/invalid} when the engineer is
   *     not active
   */
  void openForNew(Reach reach, EngineerId id, String field) {
    var engineer = engineers.get(reach, id);
    var check = new Check();
    check.isTrue(engineer.isActive(), field, "inactive", "is not active any more");
    check.throwIfAny();
    engineers.lock(id);
  }

  /** Locks the calendar of an engineer. */
  void open(EngineerId id) {
    engineers.lock(id);
  }

  /**
   * @throws DomainException {@code request/invalid} unless the territory exists and is active
   */
  void requireTerritory(@Nullable UUID territoryId) {
    if (territoryId == null) {
      return;
    }
    var territory = directory.territories(List.of(territoryId)).get(territoryId);
    var check = new Check();
    check.isTrue(territory != null, "territoryId", "unknown", "does not exist");
    check.isTrue(
        territory == null || territory.isActive(),
        "territoryId",
        "inactive",
        "is not active any more");
    check.throwIfAny();
  }

  /** Names of the engineers of these, in one query. */
  <T> Map<UUID, WorkforceReference> names(Collection<T> shown, Function<T, EngineerId> engineer) {
    return directory.engineers(shown.stream().map(engineer).map(EngineerId::value).toList());
  }

  static WorkforceReference named(Map<UUID, WorkforceReference> names, EngineerId id) {
    return Objects.requireNonNull(names.get(id.value()), "the foreign key keeps it");
  }
}
