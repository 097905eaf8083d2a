package org.waymend.shared.transaction;

import java.util.function.Supplier;

/**
 * The transaction boundary. Nothing that can't be repeated (mail, HTTP, files) belongs inside: the
 * work runs again when the database asks for it.
 */
public interface Transactions {
  /**
   * Runs {@code work} in a transaction of its own and commits. Deadlocks, lock time-outs, snapshot
   * conflicts and lost connections are tried again, at most four times in all, with jitter. Joins
   * the caller's transaction if there is one; then the outer boundary commits and retries.
   */
  <T> T call(Supplier<T> work);

  /** Runs {@code work} in a transaction and rolls it back, whatever it answers: a dry run. */
  <T> T rehearse(Supplier<T> work);

  /**
   * Runs one step of the running transaction, writes what it changed and forgets every entity: the
   * next step reads afresh, and the thousandth costs no more than the first. When the step fails,
   * nothing that it changed in memory is left for a later one to write; the caller may go on but
   * must roll back in the end, since the step may have written a part.
   */
  <T> T step(Supplier<T> work);

  /** As {@link #call}, without an answer. */
  default void run(Runnable work) {
    this.<Boolean>call(
        () -> {
          work.run();
          return true;
        });
  }
}
