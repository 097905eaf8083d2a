package org.waymend.broken.waymend.gadget;

import org.waymend.broken.optaplanner.Solver;

/** Of a feature that nobody decided on; plans by itself. */
public class Gadget {
  Solver solver = new Solver();
}
