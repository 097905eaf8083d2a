package org.waymend.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.waymend.inventory.PartDirectory;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.UuidV7;
import org.waymend.ticket.CategoryFields.LikelyPart;
import org.waymend.ticket.CategoryFields.SkillNeed;
import org.waymend.ticket.domain.Categories;
import org.waymend.ticket.domain.Category;
import org.waymend.ticket.domain.CategoryNames;
import org.waymend.workforce.WorkforceDirectory;

/** What the screen and the import have in common: the rules that look beyond one category. */
@ApplicationScoped
class CategoryRegister {
  private Categories categories;
  private WorkforceDirectory workforce;
  private PartDirectory parts;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  protected CategoryRegister() {} // container

  @Inject
  CategoryRegister(
      Categories categories, WorkforceDirectory workforce, PartDirectory parts, Clock clock) {
    this.categories = categories;
    this.workforce = workforce;
    this.parts = parts;
    this.clock = clock;
  }

  Category register(CategoryFields fields) {
    var category = Category.register(UuidV7.next(clock), fields, namesIn(fields), clock.instant());
    requireFree(category);
    categories.add(category);
    return category;
  }

  void change(Category category, CategoryFields fields) {
    category.change(fields, namesIn(fields));
    requireFree(category);
  }

  List<CategoryView> views(Collection<Category> some) {
    var skillIds = new HashSet<UUID>();
    var partIds = new HashSet<UUID>();
    for (Category category : some) {
      skillIds.addAll(category.skillIds());
      partIds.addAll(category.partIds());
    }
    var names = new CategoryNames(workforce.skills(skillIds), parts.find(partIds));
    return some.stream().map(c -> c.view(names)).toList();
  }

  CategoryView view(Category category) {
    return views(List.of(category)).get(0);
  }

  private CategoryNames namesIn(CategoryFields fields) {
    var skillIds = new HashSet<UUID>();
    if (fields.skills() != null) {
      for (SkillNeed need : fields.skills()) {
        if (need != null && need.skillId() != null) {
          skillIds.add(need.skillId());
        }
      }
    }
    var partIds = new HashSet<UUID>();
    if (fields.likelyParts() != null) {
      for (LikelyPart part : fields.likelyParts()) {
        if (part != null && part.partId() != null) {
          partIds.add(part.partId());
        }
      }
    }
    return new CategoryNames(workforce.skills(skillIds), parts.find(partIds));
  }

  private void requireFree(Category category) {
    if (!categories.isCodeFree(category.code(), category.id())) {
      throw new DomainException(
              Kind.CONFLICT,
              "category/code-taken",
              "Another category has this code. Choose a different one.")
          .field("code", "taken", "is taken");
    }
  }
}
