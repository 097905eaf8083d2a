package org.waymend.optimizer.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymend.optimizer.plan.DispatchPlan;
import org.waymend.optimizer.plan.InconsistentPlanException;
import org.waymend.optimizer.problem.DispatchProblem;
import org.waymend.optimizer.problem.VisitId;

/**
 * Finds what would have to be otherwise for a visit to be planned, the smallest change first. A
 * change is named only when it was confirmed: the changed day has a plan with the visit, without a
 * further broken rule, and with all that was planned before. The same problem, plan and limits give
 * the same answer. For one thread.
 */
public final class Counterfactuals {
  private static final int MOST_OF_A_KIND = 2;

  private final DispatchProblem problem;
  private final DispatchPlan plan;
  private final Limits limits;

  /**
   * How much may be tried.
   *
   * @param earliestSecond nobody can start to work before it; 0 for a day that has not begun
   * @param steps of each search
   * @param searches at most
   */
  public record Limits(int earliestSecond, long steps, int searches) {
    /** A few seconds at most for a day of 800 visits. */
    public static Limits standard(int earliestSecond) {
      return new Limits(earliestSecond, 300, 4);
    }
  }

  /** For any visit that the plan leaves out. */
  public Counterfactuals(DispatchProblem problem, DispatchPlan plan, Limits limits) {
    this.problem = problem;
    this.plan = plan;
    this.limits = limits;
  }

  /**
   * The smallest confirmed changes.
   *
   * @param most how many at most; of one kind there are two at most
   * @return empty if nothing was found that is enough
   * @throws IllegalArgumentException for a visit that is not in the problem or on a route
   * @throws InconsistentPlanException unless the plan has a route for each shift, in their order
   */
  public List<Counterfactual> find(VisitId visit, int most) {
    return new Search(visit).find(most);
  }

  private final class Search {
    private final KnownPlan known;
    private final Confirmer confirmer;
    private final int v;
    private final List<Counterfactual> found = new ArrayList<>();
    private int searchesLeft = limits.searches();

    private Search(VisitId visit) {
      known = KnownPlan.of(problem, plan);
      v = known.day().index(visit);
      if (known.shiftOf(v) >= 0) {
        throw new IllegalArgumentException(visit + " is on a route");
      }
      confirmer = new Confirmer(problem, plan, visit, limits.steps());
    }

    private List<Counterfactual> find(int most) {
      if (known.day().shifts() == 0) {
        return List.of();
      }
      if (confirm(null, 0, false)) {
        if (found.get(0).confirmation().method() == Confirmation.Method.INSERTED) {
          return List.copyOf(found); // nothing is smaller
        }
        searchesLeft = 0; // what follows is for those who want to move nobody
      }
      for (var candidate : new Candidates(known, plan, v, limits.earliestSecond()).bySize()) {
        if (found.size() >= most) {
          break;
        }
        if (ofKind(candidate.change().kind()) < MOST_OF_A_KIND) {
          confirm(candidate.change(), candidate.size(), candidate.isInserted());
        }
      }
      return List.copyOf(found);
    }

    private long ofKind(Change.Kind kind) {
      return found.stream()
          .map(Counterfactual::change)
          .filter(change -> change != null && change.kind() == kind)
          .count();
    }

    private boolean confirm(@Nullable Change change, int size, boolean isInserted) {
      Optional<Confirmation> confirmation = confirmer.insert(change);
      if (confirmation.isEmpty() && !isInserted && searchesLeft > 0) {
        searchesLeft--;
        confirmation = confirmer.solve(change);
      }
      confirmation.ifPresent(how -> found.add(new Counterfactual(change, size, how)));
      return confirmation.isPresent();
    }
  }
}
