package org.waymend.rating.infra;

import org.waymend.rating.domain.RatingCounts;
import org.waymend.rating.domain.RatingReminders;
import org.waymend.rating.domain.Ratings;
import org.waymend.shared.persistence.JpaTest;

/** The repositories of ratings on a test database. */
public final class RatingRepositories {
  private RatingRepositories() {}

  public static Ratings ratings(JpaTest jpa) {
    return new JpaRatings(jpa.entityManager());
  }

  public static RatingReminders reminders(JpaTest jpa) {
    return new JpaRatingReminders(jpa.entityManager());
  }

  public static RatingCounts counts(JpaTest jpa) {
    return new SqlRatingCounts(jpa.entityManager());
  }
}
