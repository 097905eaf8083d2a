package org.waymend.audit.domain;

/** What happened to an object. */
public enum AuditAction {
  CREATED,
  CHANGED,
  REMOVED
}
