package org.waymend.optimizer.change;

import java.util.ArrayList;
import java.util.List;
import org.waymend.optimizer.problem.InvalidProblemException;
import org.waymend.optimizer.problem.LegSource;
import org.waymend.optimizer.problem.Place;
import org.waymend.optimizer.problem.TravelMatrix;

/**
 * A place with its row and column of the matrix.
 *
 * @param from drives from here to each place of the problem, in their order
 * @param to drives from each place of the problem to here, in their order
 * @param percentByHour rush hours for departures from here; empty where the policy's count
 */
public record NewPlace(Place place, List<Drive> from, List<Drive> to, List<Integer> percentByHour) {

  /** One drive without rush hour. */
  public record Drive(int seconds, int metres, LegSource source) {}

  /** Freezes the lists. */
  public NewPlace {
    from = List.copyOf(from);
    to = List.copyOf(to);
    percentByHour = List.copyOf(percentByHour);
  }

  /** A place from a matrix that has it behind the problem's places. */
  public static NewPlace of(Place place, TravelMatrix wider) {
    int last = wider.size() - 1;
    List<Drive> from = new ArrayList<>(last);
    List<Drive> to = new ArrayList<>(last);
    for (int i = 0; i < last; i++) {
      from.add(drive(wider, last, i));
      to.add(drive(wider, i, last));
    }
    return new NewPlace(place, from, to, wider.percentByHour(last));
  }

  private static Drive drive(TravelMatrix travel, int from, int to) {
    return new Drive(travel.seconds(from, to), travel.metres(from, to), travel.source(from, to));
  }

  /**
   * The matrix with this place behind the others.
   *
   * @throws InvalidProblemException unless row and column are as long as there are places
   */
  TravelMatrix extend(TravelMatrix travel) {
    int size = travel.size();
    if (from.size() != size || to.size() != size) {
      throw new InvalidProblemException(
          "travel", from.size() + " and " + to.size() + " drives for " + size + " places");
    }
    var matrix = new TravelMatrix.Builder(size + 1);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        if (i != j) {
          matrix.leg(i, j, travel.seconds(i, j), travel.metres(i, j), travel.source(i, j));
        }
      }
      put(matrix, size, i, from.get(i));
      put(matrix, i, size, to.get(i));
    }
    return withRushHours(matrix.build(), travel);
  }

  private static void put(TravelMatrix.Builder matrix, int from, int to, Drive drive) {
    matrix.leg(from, to, drive.seconds, drive.metres, drive.source);
  }

  private TravelMatrix withRushHours(TravelMatrix matrix, TravelMatrix old) {
    List<List<Integer>> tables = new ArrayList<>();
    for (int i = 0; i < old.size(); i++) {
      tables.add(old.percentByHour(i));
    }
    tables.add(percentByHour);
    return tables.stream().allMatch(List::isEmpty) ? matrix : matrix.withRushHours(tables);
  }
}
