package org.waymend.dispatch.domain;

import java.util.List;

/** The policies that were saved; there is always one. */
public interface DispatchPolicies {
  /** The one that counts. */
  SavedPolicy current();

  /** The same, and until the transaction ends nobody else saves one. */
  SavedPolicy lockCurrent();

  /** The newest first. */
  List<SavedPolicy> list(int most);

  /** Saves one that takes the place of the current one. */
  void add(SavedPolicy policy);
}
