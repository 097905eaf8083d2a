package org.waymend.broken.optaplanner;

/** Stands for the solver's library. */
public class Solver {}
