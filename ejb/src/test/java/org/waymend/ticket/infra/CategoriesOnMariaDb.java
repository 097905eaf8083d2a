package org.waymend.ticket.infra;

import org.waymend.inventory.infra.InventoryOnMariaDb;
import org.waymend.ticket.domain.Categories;

/** The repository of categories, with those that it refers to, on a database of their own. */
public final class CategoriesOnMariaDb {
  public final InventoryOnMariaDb inventory = new InventoryOnMariaDb();
  public final Categories categories = new JpaCategories(inventory.jpa.entityManager());
}
