package org.waymend.ticket;

/** How soon something has to happen, the most urgent first. */
public enum Priority {
  URGENT,
  HIGH,
  NORMAL,
  LOW
}
