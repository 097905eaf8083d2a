package org.waymend.dispatch;

import static org.waymend.dispatch.DispatchFixture.BOSS;
import static org.waymend.dispatch.DispatchFixture.MONDAY;
import static org.waymend.dispatch.DispatchFixture.at;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.waymend.workorder.VisitId;

/**
 * Not a test: {@code main} measures the foresight of a day in the database, with its reading. The
 * day is made by hand: everybody has the same number of visits, one after the other.
 */
final class ForesightBench {
  private ForesightBench() {}

  /** Arguments: engineers, visits of each, repetitions. */
  public static void main(String[] args) {
    int engineers = args.length > 0 ? Integer.parseInt(args[0]) : 100;
    int each = args.length > 1 ? Integer.parseInt(args[1]) : 4;
    int repetitions = args.length > 2 ? Integer.parseInt(args[2]) : 40;
    var random = new Random(3);
    try (var db = new DispatchFixture(Clock.fixed(at("07:00"), ZoneOffset.UTC))) {
      List<VisitId> visits = new ArrayList<>();
      for (int i = 0; i < engineers; i++) {
        UUID engineer = db.engineer("B-" + i, 20);
        for (int v = 0; v < each; v++) {
          var name = "Place " + i + "-" + v;
          double north = 39.80 + random.nextDouble() * 0.3;
          var visit = db.visit(name, north, 116.2 + random.nextDouble() * 0.4, null);
          visits.add(visit);
          if (v < each - each / 4) {
            try {
              db.assign(visit, engineer, at("08:30").plusSeconds(v * 7_800L));
            } catch (org.waymend.shared.DomainException e) {
              // it waits
            }
          }
        }
      }
      var reading = new long[repetitions];
      for (int i = 0; i < repetitions; i++) {
        long start = System.nanoTime();
        db.jpa.call(() -> db.reader.read(db.reader.day(MONDAY), null));
        reading[i] = (System.nanoTime() - start) / 1_000_000;
      }
      Arrays.sort(reading);
      System.out.printf("reading: median %d ms%n", reading[repetitions / 2]);
      var millis = new long[repetitions];
      for (int i = 0; i < repetitions; i++) {
        var visit = visits.get(random.nextInt(visits.size()));
        long start = System.nanoTime();
        db.foresights.foresight(BOSS, visit, MONDAY);
        millis[i] = (System.nanoTime() - start) / 1_000_000;
      }
      System.out.println("in order " + Arrays.toString(millis));
      Arrays.sort(millis);
      System.out.printf(
          "foresight of %d visits: median %d ms, worst %d ms%n",
          visits.size(), millis[repetitions / 2], millis[repetitions - 1]);
    }
  }
}
