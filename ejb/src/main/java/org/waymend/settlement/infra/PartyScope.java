package org.waymend.settlement.infra;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.function.BiFunction;
import org.waymend.shared.access.Reach;

/** An actor's reach as a condition on what has a party. */
final class PartyScope {
  private PartyScope() {}

  static <E> BiFunction<CriteriaBuilder, Root<E>, Predicate> within(Reach reach) {
    return (cb, root) -> {
      if (reach.isAll()) {
        return cb.conjunction();
      }
      var any = new ArrayList<Predicate>();
      if (reach.customerId() != null) {
        any.add(cb.equal(root.get("party").get("customerId"), reach.customerId()));
      }
      if (reach.providerId() != null) {
        any.add(cb.equal(root.get("party").get("providerId"), reach.providerId()));
      }
      return any.isEmpty() ? cb.disjunction() : cb.or(any.toArray(Predicate[]::new));
    };
  }
}
