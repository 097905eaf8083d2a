package org.waymend.optimizer.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Tours dealt out to parts, each around a visit drawn by chance, so that several searches can work
 * on one plan without meeting. Tours of one van stay together, for they share its parts.
 */
final class Cut {
  private final TourBook book;
  private final int parts;
  private final int[] ownerOfShift;
  private final int[] ownerOfVisit;

  /** Cuts the tours as they stand. */
  Cut(TourBook book, int parts, SplittableRandom random) {
    this.book = book;
    this.parts = parts;
    ownerOfShift = new int[book.shifts()];
    ownerOfVisit = new int[book.visits()];
    Arrays.fill(ownerOfVisit, TourBook.NOBODY);
    dealTours(random);
    dealOthers();
  }

  private void dealTours(SplittableRandom random) {
    List<Integer> left =
        new ArrayList<>(
            IntStream.range(0, book.shifts())
                .filter(s -> book.tour(s).length > 0)
                .boxed()
                .toList());
    int visits = left.stream().mapToInt(s -> book.tour(s).length).sum();
    for (int part = 0; part < parts && !left.isEmpty(); part++) {
      var middle = book.tour(left.get(random.nextInt(left.size())));
      int around = middle.visits[random.nextInt(middle.length)];
      left.sort(Comparator.comparingLong(s -> meanDrive(around, s)));
      int count = 0;
      while (!left.isEmpty() && (part == parts - 1 || count < visits / parts)) {
        int van = book.van(left.get(0));
        for (int s : left.stream().filter(s -> book.van(s) == van).toList()) {
          count += give(s, part);
        }
        left.removeIf(s -> book.van(s) == van);
      }
    }
  }

  private int give(int s, int part) {
    var tour = book.tour(s);
    ownerOfShift[s] = part;
    for (int i = 0; i < tour.length; i++) {
      ownerOfVisit[tour.visits[i]] = part;
    }
    return tour.length;
  }

  private long meanDrive(int around, int s) {
    var tour = book.tour(s);
    long sum = 0;
    for (int i = 0; i < tour.length; i++) {
      sum += book.drive(around, tour.visits[i]);
    }
    return sum / tour.length;
  }

  /**
   * Empty tours go with their van, those of idle vans in turn; who is left out goes where the first
   * of the group or some other is.
   */
  private void dealOthers() {
    Map<Integer, Integer> ownerOfVan = new HashMap<>();
    for (int s = 0; s < ownerOfShift.length; s++) {
      if (book.tour(s).length > 0) {
        ownerOfVan.put(book.van(s), ownerOfShift[s]);
      }
    }
    int next = 0;
    for (int s = 0; s < ownerOfShift.length; s++) {
      Integer owner = ownerOfVan.get(book.van(s));
      if (owner == null) {
        owner = next++ % parts;
        ownerOfVan.put(book.van(s), owner);
      }
      ownerOfShift[s] = owner;
    }
    for (int v = 0; v < ownerOfVisit.length; v++) {
      if (ownerOfVisit[v] == TourBook.NOBODY) {
        int leader = book.leader(v);
        int other = ownerOfVisit[leader];
        ownerOfVisit[v] = other == TourBook.NOBODY ? leader % parts : other;
      }
    }
  }

  int ownerOfShift(int s) {
    return ownerOfShift[s];
  }

  int ownerOfVisit(int v) {
    return ownerOfVisit[v];
  }

  BitSet shiftsOf(int part) {
    return bits(ownerOfShift, part);
  }

  BitSet visitsOf(int part) {
    return bits(ownerOfVisit, part);
  }

  private static BitSet bits(int[] owners, int part) {
    var own = new BitSet(owners.length);
    IntStream.range(0, owners.length).filter(i -> owners[i] == part).forEach(own::set);
    return own;
  }
}
