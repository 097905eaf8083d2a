package org.waymend.rating;

import org.jspecify.annotations.Nullable;

/**
 * Why a rating is doubted: it is kept, and in no figure. Kept in the database, so never renamed.
 */
public enum RatingSuspicion {
  /** The engineer of the visit is or was signed in on the device that it came from. */
  ENGINEER_DEVICE,
  /** So is or was somebody else of the house or of a service provider. */
  STAFF_DEVICE;

  /**
   * @param isEngineer the visit's engineer uses the device
   * @param isStaff anybody but a customer does
   * @return null if there is nothing to doubt; in hand-over mode the engineer's device, and no
   *     other one of ours, is expected
   */
  public static @Nullable RatingSuspicion of(RatingWay way, boolean isEngineer, boolean isStaff) {
    if (isEngineer) {
      return way == RatingWay.HAND_OVER ? null : ENGINEER_DEVICE;
    }
    return isStaff ? STAFF_DEVICE : null;
  }
}
