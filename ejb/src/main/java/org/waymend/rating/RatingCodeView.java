package org.waymend.rating;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an engineer shows to the customer after a visit.
 *
 * @param url what the code holds; null unless the state is OPEN
 * @param closesAt until when it can be rated, exclusive; null until it is finished
 */
public record RatingCodeView(
    UUID visitId, State state, @Nullable String url, @Nullable Instant closesAt) {

  /** Whether a visit can be rated. */
  public enum State {
    /** It is not finished. */
    EARLY,
    OPEN,
    /** It is rated. */
    GIVEN,
    /** The time to rate it is over. */
    LATE
  }
}
