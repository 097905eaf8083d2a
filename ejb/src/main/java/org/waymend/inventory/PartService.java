package org.waymend.inventory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.waymend.inventory.PartCommands.ChangePart;
import org.waymend.inventory.PartCommands.RegisterPart;
import org.waymend.inventory.domain.Part;
import org.waymend.inventory.domain.Parts;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Role;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** Keeps the catalogue of parts. */
@Stateless
public class PartService {
  private static final Set<Role> SEE_COST =
      EnumSet.of(Role.STOREKEEPER, Role.FINANCE, Role.MANAGER, Role.ADMIN);

  private Parts parts;
  private PartRegister register;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  public PartService() {} // container

  @Inject
  public PartService(Parts parts, PartRegister register, Access access) {
    this.parts = parts;
    this.register = register;
    this.access = access;
  }

  public Page<PartView> list(Actor actor, ListQuery query) {
    access.check(actor, "part.list");
    refuseToSortByHidden(actor, query);
    var page = parts.page(access.reach(actor, "part.list"), query);
    var views = register.views(page.items()).stream().map(v -> seenBy(actor, v)).toList();
    return new Page<>(views, page.nextPageToken(), page.total());
  }

  public PartView view(Actor actor, PartId id) {
    access.check(actor, "part.view");
    return seenBy(actor, register.view(parts.get(access.reach(actor, "part.view"), id)));
  }

  /**
   * @throws DomainException {@code part/number-taken}
   */
  public PartView register(RegisterPart command) {
    access.check(command.actor(), "part.register");
    return flushed(register.register(command.fields()));
  }

  /**
   * @throws DomainException {@code part/number-taken}; {@code part/unit-in-use}
   */
  public PartView change(ChangePart command) {
    access.check(command.actor(), "part.change");
    var reach = access.reach(command.actor(), "part.change");
    var part = parts.get(reach, command.id(), command.expectedVersion());
    register.change(part, command.fields());
    return flushed(part);
  }

  /** Nobody is offered the part any more; what there is of it may still be used. */
  public PartView deactivate(Actor actor, PartId id, long expectedVersion) {
    access.check(actor, "part.deactivate");
    var part = parts.get(access.reach(actor, "part.deactivate"), id, expectedVersion);
    part.deactivate();
    return flushed(part);
  }

  public PartView activate(Actor actor, PartId id, long expectedVersion) {
    access.check(actor, "part.activate");
    var part = parts.get(access.reach(actor, "part.activate"), id, expectedVersion);
    part.activate();
    return flushed(part);
  }

  private static boolean seesCost(Actor actor) {
    return actor.isSystem() || actor.roles().stream().anyMatch(SEE_COST::contains);
  }

  private static PartView seenBy(Actor actor, PartView view) {
    return seesCost(actor) ? view : view.withoutCost();
  }

  /** The order would tell what the column hides. */
  private static void refuseToSortByHidden(Actor actor, ListQuery query) {
    if (!seesCost(actor) && List.of(query.sort().split("[,\\s-]")).contains("cost")) {
      throw new DomainException(
              Kind.INVALID, "request/invalid", "This list can't be read that way; see errors.")
          .field("sort", "unknown-column", "There is no column cost for you");
    }
  }

  private PartView flushed(Part part) {
    parts.flush();
    return register.view(part);
  }
}
