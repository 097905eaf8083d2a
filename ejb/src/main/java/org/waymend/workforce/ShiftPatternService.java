package org.waymend.workforce;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.UuidV7;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.workforce.WorkforceCommands.ChangeShiftPattern;
import org.waymend.workforce.WorkforceCommands.RegisterShiftPattern;
import org.waymend.workforce.domain.ShiftPattern;
import org.waymend.workforce.domain.ShiftPatterns;

/** Registers and looks after shift patterns. */
@Stateless
public class ShiftPatternService {
  private ShiftPatterns shiftPatterns;
  private Access access;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public ShiftPatternService() {} // container

  @Inject
  public ShiftPatternService(ShiftPatterns shiftPatterns, Access access, Clock clock) {
    this.shiftPatterns = shiftPatterns;
    this.access = access;
    this.clock = clock;
  }

  public Page<ShiftPatternView> list(Actor actor, ListQuery query) {
    return shiftPatterns.page(allowed(actor, "shift-pattern.list"), query).map(ShiftPattern::view);
  }

  public ShiftPatternView view(Actor actor, ShiftPatternId id) {
    return shiftPatterns.get(allowed(actor, "shift-pattern.view"), id).view();
  }

  /**
   * @throws DomainException {@code shift-pattern/name-taken}
   */
  public ShiftPatternView register(RegisterShiftPattern command) {
    access.check(command.actor(), "shift-pattern.register");
    requireFree(command.fields().name(), null);
    var shiftPattern = ShiftPattern.register(UuidV7.next(clock), command.fields(), clock.instant());
    shiftPatterns.add(shiftPattern);
    return shiftPatterns.flushed(shiftPattern).view();
  }

  /**
   * @throws DomainException {@code shift-pattern/name-taken}
   */
  public ShiftPatternView change(ChangeShiftPattern command) {
    var reach = allowed(command.actor(), "shift-pattern.change");
    var shiftPattern = shiftPatterns.get(reach, command.id(), command.expectedVersion());
    requireFree(command.fields().name(), shiftPattern.id());
    shiftPattern.change(command.fields());
    return shiftPatterns.flushed(shiftPattern).view();
  }

  public ShiftPatternView deactivate(Actor actor, ShiftPatternId id, long expectedVersion) {
    var shiftPattern =
        shiftPatterns.get(allowed(actor, "shift-pattern.deactivate"), id, expectedVersion);
    shiftPattern.deactivate();
    return shiftPatterns.flushed(shiftPattern).view();
  }

  public ShiftPatternView activate(Actor actor, ShiftPatternId id, long expectedVersion) {
    var shiftPattern =
        shiftPatterns.get(allowed(actor, "shift-pattern.activate"), id, expectedVersion);
    shiftPattern.activate();
    return shiftPatterns.flushed(shiftPattern).view();
  }

  private Reach allowed(Actor actor, String operation) {
    access.check(actor, operation);
    return access.reach(actor, operation);
  }

  private void requireFree(@Nullable String name, @Nullable ShiftPatternId self) {
    if (name == null) {
      return; // refused with the other fields
    }
    var other = shiftPatterns.findByName(name);
    if (other.isPresent() && !other.get().id().equals(self)) {
      throw new DomainException(
              Kind.CONFLICT,
              "shift-pattern/name-taken",
              "Another shift pattern has this name. Choose a different one.")
          .field("name", "taken", "is taken");
    }
  }
}
