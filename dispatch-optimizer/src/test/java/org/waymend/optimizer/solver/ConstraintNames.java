package org.waymend.optimizer.solver;

import java.util.ArrayList;
import java.util.List;

/** The names of all constraints, as the class of the constraints states them. */
final class ConstraintNames {
  private ConstraintNames() {}

  static List<String> all() {
    List<String> names = new ArrayList<>();
    for (var field : DispatchConstraints.class.getDeclaredFields()) {
      if (field.getType() == String.class) {
        try {
          names.add((String) field.get(null));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return names;
  }

  /** Without absence, which the clock never breaks. */
  static List<String> ofAnyPlan() {
    var names = new ArrayList<>(all());
    names.remove(DispatchConstraints.ABSENCE);
    return names;
  }
}
