package org.waymend.audit;

/**
 * How much has changed in the house: whoever keeps something that was read, and finds the count as
 * it was before the reading, knows that nothing has changed since.
 */
@FunctionalInterface
public interface ChangeCount {
  /**
   * The number of all entries that are committed. It grows with every change of an entity, on
   * whichever node (ADR-0004); what is changed by SQL past the entities, such as stock levels, does
   * not count.
   */
  long committed();
}
