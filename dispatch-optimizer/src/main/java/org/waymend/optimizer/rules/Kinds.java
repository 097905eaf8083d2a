package org.waymend.optimizer.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Things by a property of theirs: those with equal properties are of one kind. */
final class Kinds {
  private final int[] of;
  private final int[] examples;

  /**
   * @param count the things are 0 to count − 1
   * @param property never changes
   */
  Kinds(int count, IntFunction<Object> property) {
    of = new int[count];
    Map<Object, Integer> known = new HashMap<>();
    List<Integer> first = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      of[i] = known.computeIfAbsent(property.apply(i), key -> first.size());
      if (of[i] == first.size()) {
        first.add(i);
      }
    }
    examples = first.stream().mapToInt(Integer::intValue).toArray();
  }

  int count() {
    return examples.length;
  }

  /** Kind of a thing, from 0 on. */
  int of(int index) {
    return of[index];
  }

  /** One of the kind. */
  int example(int kind) {
    return examples[kind];
  }
}
