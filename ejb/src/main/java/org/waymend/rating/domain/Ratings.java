package org.waymend.rating.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waymend.rating.RatingId;
import org.waymend.shared.access.Reach;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** All ratings. A rating is within reach of its customer, and of nobody's own else. */
public interface Ratings {
  /**
   * Keeps it at once.
   *
   * @throws org.waymend.shared.DomainException {@code rating/given} if its visit has one, however
   *     close they come
   */
  void add(Rating rating);

  /** At once, so that another one can take its place. */
  void remove(Rating rating);

  Optional<Rating> findByVisit(UUID visit);

  /** Those of the visits that have a rating that counts. */
  Set<UUID> rated(Collection<UUID> visits);

  /**
   * @throws org.waymend.shared.DomainException {@code rating/unknown} when absent or out of reach
   */
  Rating get(Reach reach, RatingId id);

  Page<Rating> page(Reach reach, ListQuery query);

  /**
   * What was voted on each visit that ended in the time: visit id → one rating.
   *
   * @param until exclusive
   */
  Map<UUID, RatingCount> votes(Instant from, Instant until);

  /**
   * Ratings with a comment, of visits that ended in the time, the newest end first.
   *
   * @param until exclusive
   */
  List<Rating> listCommented(Instant from, Instant until);

  /**
   * All ratings of visits that ended in the time, counted by what they say.
   *
   * @param until exclusive
   */
  List<RatingCount> counts(Instant from, Instant until);
}
