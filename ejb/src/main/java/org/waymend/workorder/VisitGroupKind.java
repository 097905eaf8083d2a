package org.waymend.workorder;

/** In what way visits of a work order are planned with regard to each other. */
public enum VisitGroupKind {
  /** Different engineers start together, all or none. */
  CREW,
  /** One after the other, none without those before it. */
  SEQUENCE
}
