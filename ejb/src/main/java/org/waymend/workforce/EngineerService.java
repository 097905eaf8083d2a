package org.waymend.workforce;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.WorkforceCommands.ChangeEngineer;
import org.waymend.workforce.WorkforceCommands.RegisterEngineer;
import org.waymend.workforce.domain.Engineer;
import org.waymend.workforce.domain.Engineers;

/** Registers and looks after engineers. */
@Stateless
public class EngineerService {
  private Engineers engineers;
  private EngineerReferences references;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public EngineerService() {} // container

  @Inject
  EngineerService(Engineers engineers, EngineerReferences references, Access access, Clock clock) {
    this.engineers = engineers;
    this.references = references;
    this.access = access;
    this.clock = clock;
  }

  public Page<EngineerView> list(Actor actor, ListQuery query) {
    var page = engineers.page(allowed(actor, "engineer.list"), query);
    var names = references.namesFor(page.items());
    return page.map(e -> e.view(names));
  }

  /** The list as lines of CSV. */
  public Page<EngineerRow> rows(Actor actor, ListQuery query) {
    var page = engineers.page(allowed(actor, "engineer.list"), query);
    var names = references.namesFor(page.items());
    return page.map(e -> e.row(names));
  }

  public EngineerView view(Actor actor, EngineerId id) {
    return view(engineers.get(allowed(actor, "engineer.view"), id));
  }

  /**
   * @throws DomainException {@code engineer/number-taken}; {@code engineer/user-taken}
   */
  public EngineerView register(RegisterEngineer command) {
    access.check(command.actor(), "engineer.register");
    requireFree(command.fields().number(), null);
    var engineer = Engineer.register(UuidV7.next(clock), command.fields(), clock.instant());
    references.check(command.fields(), null, engineer.id());
    engineers.add(engineer);
    return view(engineers.flushed(engineer));
  }

  /**
   * @throws DomainException {@code engineer/number-taken}; {@code engineer/user-taken}
   */
  public EngineerView change(ChangeEngineer command) {
    var reach = allowed(command.actor(), "engineer.change");
    var engineer = engineers.get(reach, command.id(), command.expectedVersion());
    requireFree(command.fields().number(), engineer.id());
    var before = engineer.fields();
    engineer.change(command.fields());
    references.check(command.fields(), before, engineer.id());
    return view(engineers.flushed(engineer));
  }

  public EngineerView deactivate(Actor actor, EngineerId id, long expectedVersion) {
    var engineer = engineers.get(allowed(actor, "engineer.deactivate"), id, expectedVersion);
    engineer.deactivate();
    return view(engineers.flushed(engineer));
  }

  public EngineerView activate(Actor actor, EngineerId id, long expectedVersion) {
    var engineer = engineers.get(allowed(actor, "engineer.activate"), id, expectedVersion);
    engineer.activate();
    return view(engineers.flushed(engineer));
  }

  private EngineerView view(Engineer engineer) {
    return engineer.view(references.namesFor(List.of(engineer)));
  }

  private Reach allowed(Actor actor, String operation) {
    access.check(actor, operation);
    return access.reach(actor, operation);
  }

  private void requireFree(@Nullable String number, @Nullable EngineerId self) {
    if (number == null) {
      return; // refused with the other fields
    }
    var other = engineers.findByNumber(number);
    if (other.isPresent() && !other.get().id().equals(self)) {
      throw new DomainException(
              Kind.CONFLICT,
              "engineer/number-taken",
              "Another engineer has this number. Choose a different one.")
          .field("number", "taken", "is taken");
    }
  }
}
