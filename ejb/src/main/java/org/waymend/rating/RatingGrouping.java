package org.waymend.rating;

/** By what a summary of ratings is parted. */
public enum RatingGrouping {
  NONE,
  ENGINEER,
  CUSTOMER,
  WAY
}
