package org.waymend.optimizer.rules;

import java.util.Set;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.ShiftOffer;
import org.waymend.optimizer.problem.VisitRequest;

/**
 * Which shifts the engineers' skills, tools, territories and the wishes allow for which visits.
 * Most visits ask for what many others ask for, so that each question is answered once for each
 * pair of kinds and not for each pair.
 */
final class Suitability {
  private final DispatchProblem problem;
  private final Kinds skillsOf;
  private final Kinds skillsFor;
  private final int[][] certificateEnd;
  private final Relation skills;
  private final Relation tools;
  private final Relation areas;
  private final boolean[] hasWishes;

  Suitability(DispatchProblem problem) {
    this.problem = problem;
    int shifts = problem.shifts().size();
    int visits = problem.visits().size();
    skillsOf = new Kinds(shifts, s -> shift(s).skills());
    skillsFor = new Kinds(visits, v -> visit(v).skills());
    certificateEnd = new int[skillsOf.count()][skillsFor.count()];
    for (int of = 0; of < certificateEnd.length; of++) {
      for (int wanted = 0; wanted < skillsFor.count(); wanted++) {
        certificateEnd[of][wanted] =
            certificateEnd(shift(skillsOf.example(of)), visit(skillsFor.example(wanted)));
      }
    }
    skills = new Relation(skillsOf, skillsFor, StopRules::lacksSkill);
    tools =
        new Relation(
            new Kinds(shifts, s -> shift(s).tools()),
            new Kinds(visits, v -> visit(v).tools()),
            StopRules::lacksTool);
    areas =
        new Relation(
            new Kinds(shifts, s -> shift(s).territories()),
            new Kinds(visits, v -> area(visit(v))),
            StopRules::isOutside);
    hasWishes = new boolean[visits];
    for (int v = 0; v < visits; v++) {
      hasWishes[v] =
          !visit(v).bannedEngineers().isEmpty() || !visit(v).requiredEngineers().isEmpty();
    }
  }

  private ShiftOffer shift(int s) {
    return problem.shifts().get(s);
  }

  private VisitRequest visit(int v) {
    return problem.visits().get(v);
  }

  private static Object area(VisitRequest visit) {
    var territory = visit.territory();
    return territory == null ? Set.of() : territory;
  }

  private static int certificateEnd(ShiftOffer shift, VisitRequest visit) {
    int end = Integer.MAX_VALUE;
    for (var need : visit.skills()) {
      var level = shift.skill(need.skill());
      var last = level == null ? null : level.lastValidSecond();
      if (last != null) {
        end = Math.min(end, last + 1);
      }
    }
    return end;
  }

  int certificateEnd(int s, int v) {
    return certificateEnd[skillsOf.of(s)][skillsFor.of(v)];
  }

  boolean suits(int s, int v) {
    return skills.holds(s, v)
        && tools.holds(s, v)
        && areas.holds(s, v)
        && !(hasWishes[v]
            && (StopRules.isBanned(visit(v), shift(s))
                || StopRules.isNotRequired(visit(v), shift(s))));
  }

  /** Breaks a rule or not, by kinds. */
  private final class Relation {
    private final Kinds of;
    private final Kinds wanted;
    private final boolean[][] isBroken;

    Relation(Kinds of, Kinds wanted, Rule rule) {
      this.of = of;
      this.wanted = wanted;
      isBroken = new boolean[of.count()][wanted.count()];
      for (int one = 0; one < of.count(); one++) {
        for (int other = 0; other < wanted.count(); other++) {
          isBroken[one][other] =
              rule.isBroken(visit(wanted.example(other)), shift(of.example(one)));
        }
      }
    }

    boolean holds(int s, int v) {
      return !isBroken[of.of(s)][wanted.of(v)];
    }
  }

  @FunctionalInterface
  private interface Rule {
    boolean isBroken(VisitRequest visit, ShiftOffer shift);
  }
}
