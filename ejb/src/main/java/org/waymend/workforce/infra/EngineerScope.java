package org.waymend.workforce.infra;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.function.BiFunction;
import org.waymend.shared.access.Reach;

/** The scope of what hangs on an engineer: the engineer's own, and the engineer's provider's. */
final class EngineerScope {
  private EngineerScope() {}

  static <E> BiFunction<CriteriaBuilder, Root<E>, Predicate> within(Reach reach) {
    return (cb, root) -> {
      if (reach.isAll()) {
        return cb.conjunction();
      }
      var any = new ArrayList<Predicate>();
      if (reach.providerId() != null) {
        any.add(cb.equal(root.get("engineer").get("providerId"), reach.providerId()));
      }
      if (reach.userId() != null) {
        any.add(cb.equal(root.get("engineer").get("userId"), reach.userId()));
      }
      return any.isEmpty() ? cb.disjunction() : cb.or(any.toArray(Predicate[]::new));
    };
  }
}
