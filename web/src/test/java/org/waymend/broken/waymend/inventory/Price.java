package org.waymend.broken.waymend.inventory;

/** Forgets cents. */
public record Price(double amount) {}
