package org.waymend.optimizer.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** All broken rules of a route or a plan, in the order of the rules. */
public record Violations(List<Violation> list) {

  /** Keeps its own copy of the list. */
  public Violations {
    list = List.copyOf(list);
  }

  /** Whether all rules hold. */
  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** Whether this rule is broken. */
  public boolean breaks(HardRule rule) {
    return list.stream().anyMatch(violation -> violation.rule() == rule);
  }

  /** The broken rules, each once. */
  public Set<HardRule> rules() {
    var rules = EnumSet.noneOf(HardRule.class);
    list.forEach(violation -> rules.add(violation.rule()));
    return rules;
  }
}
