package org.waymend.shared.paging;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.access.Reach;

/** Turns an actor's {@link Reach} into a condition of a query. */
public final class Scopes {
  private Scopes() {}

  /**
   * @param customerAttribute attribute that holds the customer's id, or null if the entity has none
   * @param providerAttribute attribute that holds the service provider's id, or null
   * @param userAttribute attribute that holds the user's id, or null
   */
  public static <E> BiFunction<CriteriaBuilder, Root<E>, Predicate> within(
      Reach reach,
      @Nullable String customerAttribute,
      @Nullable String providerAttribute,
      @Nullable String userAttribute) {
    return (cb, root) -> {
      if (reach.isAll()) {
        return cb.conjunction();
      }
      var any = new ArrayList<Predicate>();
      add(any, cb, root, customerAttribute, reach.customerId());
      add(any, cb, root, providerAttribute, reach.providerId());
      add(any, cb, root, userAttribute, reach.userId());
      return any.isEmpty() ? cb.disjunction() : cb.or(any.toArray(Predicate[]::new));
    };
  }

  private static <E> void add(
      List<Predicate> any,
      CriteriaBuilder cb,
      Root<E> root,
      @Nullable String attribute,
      @Nullable UUID id) {
    if (attribute != null && id != null) {
      any.add(cb.equal(root.get(attribute), id));
    }
  }
}
