package org.waymend.customer;

/** What a customer is. */
public enum CustomerKind {
  PERSON,
  COMPANY
}
