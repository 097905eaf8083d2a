package org.waymend.optimizer.kernel;

import java.util.SplittableRandom;

/** The best place found so far for one visit, and the eye that now and then overlooks one. */
final class Spot {
  private final SplittableRandom random;
  private boolean mayBlink;
  private int untilBlink;

  /** What putting the visit there adds to the cost. */
  long cost;

  /** −1 if there is no place. */
  int shift;

  /** Before the visit that is there now. */
  int position;

  Spot(SplittableRandom random) {
    this.random = random;
    untilBlink = nextBlink();
  }

  void reset(boolean newMayBlink) {
    mayBlink = newMayBlink;
    cost = TourBook.IMPOSSIBLE;
    shift = -1;
  }

  void take(long newCost, int newShift, int newPosition) {
    cost = newCost;
    shift = newShift;
    position = newPosition;
  }

  /** Whether this position is overlooked: asked once for each, it draws only before a blink. */
  boolean blinks() {
    if (!mayBlink || --untilBlink > 0) {
      return false;
    }
    untilBlink = nextBlink();
    return true;
  }

  boolean mayBlink() {
    return mayBlink;
  }

  /** A number from 0 to the bound, exclusive. */
  int draw(int bound) {
    return random.nextInt(bound);
  }

  private int nextBlink() {
    double chance = random.nextDouble(Double.MIN_NORMAL, 1);
    return 1 + (int) (StrictMath.log(chance) / StrictMath.log(1 - Tuning.BLINK));
  }
}
