package org.waymend.workorder;

/** How an engineer shows to be there. */
public enum ArrivalWay {
  /** The code that only the customer of this visit has. */
  SCAN,
  /** Where the phone is. */
  POSITION,
  /** The engineer's word, with a note. */
  MANUAL
}
