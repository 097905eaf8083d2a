package org.waymend.dispatch;

import org.waymend.dispatch.WhatIfFields.PolicyWeights;

/** A choice of weights to begin with. */
public enum PolicyPreset {
  /** As delivered. */
  STANDARD,
  /** As little driving as possible; who comes and when matters less. */
  SHORT_ROUTES,
  /** What was promised stays, and nobody comes late. */
  KEPT_PROMISES,
  /** Nobody works long while others wait. */
  EVEN_DAYS,
  /** Providers only where nobody of the house can. */
  OWN_PEOPLE;

  public PolicyWeights weights() {
    return switch (this) {
      case STANDARD -> new PolicyWeights(1L, 0L, 30L, 120L, 1L, 600L, 900L, 60L, 900L, 2L);
      case SHORT_ROUTES -> new PolicyWeights(2L, 60L, 15L, 120L, 0L, 150L, 300L, 15L, 300L, 0L);
      case KEPT_PROMISES ->
          new PolicyWeights(1L, 0L, 120L, 60L, 1L, 1_200L, 900L, 30L, 5_400L, 20L);
      case EVEN_DAYS -> new PolicyWeights(1L, 0L, 30L, 300L, 8L, 300L, 600L, 60L, 600L, 2L);
      case OWN_PEOPLE -> new PolicyWeights(1L, 0L, 30L, 60L, 1L, 600L, 7_200L, 60L, 900L, 2L);
    };
  }

  /** The preset with its weights, as screens read it. */
  public record Weighed(PolicyPreset preset, PolicyWeights weights) {}
}
