package org.waymend.shared.transaction;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells failures that go away when the same transaction runs again (rule 5). */
public final class TransientFailures {
  /** Deadlock, lock wait time-out, and "record has changed since last read". */
  private static final Set<Integer> CODES = Set.of(1213, 1205, 1020);

  private TransientFailures() {}

  public static boolean isTransient(Throwable failure) {
    for (var e = cause(failure); e != null; e = cause(e.getCause())) {
      if (CODES.contains(e.getErrorCode()) || isConnectionLoss(e)) {
        return true;
      }
    }
    return false;
  }

  /** True if the failure is the lock wait time-out, 1205. */
  public static boolean isLockTimeout(Throwable failure) {
    for (var e = cause(failure); e != null; e = cause(e.getCause())) {
      if (e.getErrorCode() == 1205) {
        return true;
      }
    }
    return false;
  }

  private static boolean isConnectionLoss(SQLException e) {
    var state = e.getSQLState();
    return state != null && state.startsWith("08");
  }

  /** The first SQLException in the chain of causes. */
  public static @Nullable SQLException cause(@Nullable Throwable failure) {
    int depth = 0;
    for (var e = failure; e != null && depth < 30; e = e.getCause(), depth++) {
      if (e instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }
}
