package org.waymend.shared.transaction;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** The container's transactions. */
@ApplicationScoped
class JtaTransactions implements Transactions {
  private static final int TRIES = 4;

  @Resource private UserTransaction transaction;

  /** Unlike the above it may be asked inside an EJB, whose transaction is the container's. */
  @Resource private TransactionSynchronizationRegistry registry;

  @PersistenceContext private EntityManager em;

  @Override
  public <T> T call(Supplier<T> work) {
    if (isActive()) {
      return work.get(); // the outer boundary commits and retries
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work, true);
      } catch (RuntimeException e) {
        if (attempt == TRIES || !TransientFailures.isTransient(e)) {
          throw e;
        }
        pause(attempt);
      }
    }
  }

  @Override
  public <T> T rehearse(Supplier<T> work) {
    return once(work, false);
  }

  @Override
  public <T> T step(Supplier<T> work) {
    try {
      T answer = work.get();
      em.flush();
      return answer;
    } finally {
      em.clear();
    }
  }

  private <T> T once(Supplier<T> work, boolean commit) {
    try {
      transaction.begin();
    } catch (NotSupportedException | SystemException e) {
      throw new IllegalStateException("A transaction is already running or can't be started", e);
    }
    boolean completed = false;
    try {
      T answer = work.get();
      if (commit) {
        completed = true; // commit ends the transaction, also when it fails
        transaction.commit();
      }
      return answer;
    } catch (RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException
        | SystemException e) {
      throw new TransactionFailedException(e);
    } finally {
      if (!completed) {
        rollback();
      }
    }
  }

  private boolean isActive() {
    return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
  }

  private void rollback() {
    try {
      if (isActive()) {
        transaction.rollback();
      }
    } catch (SystemException e) {
      throw new TransactionFailedException(e);
    }
  }

  /** About 20, 80, 180 ms, each ± 50 %. */
  private static void pause(int attempt) {
    long millis = 20L * attempt * attempt;
    LockSupport.parkNanos(
        1_000_000L * ThreadLocalRandom.current().nextLong(millis / 2, millis * 3 / 2 + 1));
  }
}
