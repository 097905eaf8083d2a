package org.waymend.inventory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.waymend.inventory.PartCommands.ChangePart;
import org.waymend.inventory.PartCommands.RegisterPart;
import org.waymend.inventory.domain.Part;
import org.waymend.inventory.domain.Parts;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** Keeps the catalogue of parts. */
@Stateless
public class PartService {
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
    var page = parts.page(access.reach(actor, "part.list"), query);
    return new Page<>(register.views(page.items()), page.nextPageToken(), page.total());
  }

  public PartView view(Actor actor, PartId id) {
    access.check(actor, "part.view");
    return register.view(parts.get(access.reach(actor, "part.view"), id));
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

  private PartView flushed(Part part) {
    parts.flush();
    return register.view(part);
  }
}
