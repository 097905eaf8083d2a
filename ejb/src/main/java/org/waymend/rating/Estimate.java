package org.waymend.rating;

/**
 * A figure with its 95 % interval, all three in the same unit.
 *
 * @param low lower end of the interval
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {}
