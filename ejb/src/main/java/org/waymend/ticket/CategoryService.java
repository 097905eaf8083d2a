package org.waymend.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Role;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.ticket.CategoryCommands.ChangeCategory;
import org.waymend.ticket.CategoryCommands.RegisterCategory;
import org.waymend.ticket.domain.Categories;
import org.waymend.ticket.domain.Category;

/** Keeps the kinds of issues. Customers see the active ones only. */
@Stateless
public class CategoryService {
  private Categories categories;
  private CategoryRegister register;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  public CategoryService() {} // container

  @Inject
  public CategoryService(Categories categories, CategoryRegister register, Access access) {
    this.categories = categories;
    this.register = register;
    this.access = access;
  }

  public Page<CategoryView> list(Actor actor, ListQuery query) {
    access.check(actor, "category.list");
    var allowed = seesInactive(actor) ? query : query.where("isActive", "true");
    var page = categories.page(access.reach(actor, "category.list"), allowed);
    return new Page<>(register.views(page.items()), page.nextPageToken(), page.total());
  }

  public CategoryView view(Actor actor, CategoryId id) {
    access.check(actor, "category.view");
    var category = categories.get(access.reach(actor, "category.view"), id);
    if (!category.isActive() && !seesInactive(actor)) {
      throw DomainException.notFound("category");
    }
    return register.view(category);
  }

  /**
   * @throws DomainException {@code category/code-taken}
   */
  public CategoryView register(RegisterCategory command) {
    access.check(command.actor(), "category.register");
    return flushed(register.register(command.fields()));
  }

  /**
   * @throws DomainException {@code category/code-taken}
   */
  public CategoryView change(ChangeCategory command) {
    access.check(command.actor(), "category.change");
    var reach = access.reach(command.actor(), "category.change");
    var category = categories.get(reach, command.id(), command.expectedVersion());
    register.change(category, command.fields());
    return flushed(category);
  }

  /** Nobody chooses the category any more; tickets that have it keep it. */
  public CategoryView deactivate(Actor actor, CategoryId id, long expectedVersion) {
    access.check(actor, "category.deactivate");
    var reach = access.reach(actor, "category.deactivate");
    var category = categories.get(reach, id, expectedVersion);
    category.deactivate();
    return flushed(category);
  }

  public CategoryView activate(Actor actor, CategoryId id, long expectedVersion) {
    access.check(actor, "category.activate");
    var reach = access.reach(actor, "category.activate");
    var category = categories.get(reach, id, expectedVersion);
    category.activate();
    return flushed(category);
  }

  private static boolean seesInactive(Actor actor) {
    return !actor.has(Role.CUSTOMER);
  }

  private CategoryView flushed(Category category) {
    categories.flush();
    return register.view(category);
  }
}
