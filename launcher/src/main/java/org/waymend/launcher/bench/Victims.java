package org.waymend.launcher.bench;

import java.time.Duration;
import java.util.Random;
import java.util.function.Predicate;
import org.waymend.launcher.LauncherException;
import org.waymend.launcher.system.Progress;
import org.waymend.launcher.system.RunningSystem;

/** Kills the application and the database, each in the middle of something. */
final class Victims {
  private static final Duration PATIENCE = Duration.ofMinutes(3); // for a moment to come

  private final RunningSystem system;
  private final Random random;
  private final Progress progress;
  private final Predicate<Moment> isUnderWay;
  private int misses;
  private Duration longestOutage = Duration.ZERO;

  Victims(RunningSystem system, long seed, Progress progress, Predicate<Moment> isUnderWay) {
    this.system = system;
    this.random = new Random(seed);
    this.progress = progress;
    this.isUnderWay = isUnderWay;
  }

  /**
   * Until a kill has hit the moment: what was under way had not been confirmed when the process was
   * dead.
   *
   * @param isApplication what is killed; else the database
   */
  void kill(Moment moment, boolean isApplication) throws InterruptedException {
    boolean isHit;
    do {
      await(moment);
      Thread.sleep(random.nextInt(moment.depthMillis()));
      long begin = System.nanoTime();
      if (isApplication) {
        system.application().kill();
      } else {
        system.database().kill();
      }
      isHit = isUnderWay.test(moment);
      misses += isHit ? 0 : 1;
      progress.step(
          "Killed the %s: %s %s"
              .formatted(
                  isApplication ? "application" : "database", isHit ? "in" : "missed", moment));
      recover(isApplication);
      var outage = Duration.ofNanos(System.nanoTime() - begin);
      longestOutage = outage.compareTo(longestOutage) > 0 ? outage : longestOutage;
    } while (!isHit);
  }

  private void recover(boolean isApplication) {
    if (isApplication) {
      system.application().start();
    } else {
      system.database().restart();
      system.application().awaitReady();
    }
  }

  private void await(Moment moment) throws InterruptedException {
    long limit = System.nanoTime() + PATIENCE.toNanos();
    while (!isUnderWay.test(moment)) {
      if (System.nanoTime() > limit) {
        throw new LauncherException(
            "The bench waited " + PATIENCE.toSeconds() + " s in vain for " + moment);
      }
      Thread.sleep(1);
    }
  }

  /** Kills that came too late: what they were aimed at had just been confirmed. */
  int misses() {
    return misses;
  }

  Duration longestOutage() {
    return longestOutage;
  }
}
