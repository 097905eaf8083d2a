package org.waymend.shared.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransientFailuresTest {

  @ParameterizedTest
  @ValueSource(ints = {1213, 1205, 1020})
  void deadlock_lock_timeout_and_snapshot_conflict_are_worth_another_try(int code) {
    assertThat(TransientFailures.isTransient(wrapped(new SQLException("x", "HY000", code))))
        .isTrue();
  }

  @Test
  void a_lost_connection_is_worth_another_try() {
    assertThat(TransientFailures.isTransient(wrapped(new SQLException("x", "08S01", 0)))).isTrue();
    assertThat(
            TransientFailures.isTransient(
                wrapped(new SQLTransientConnectionException("x", "08000"))))
        .isTrue();
  }

  @Test
  void a_broken_rule_is_not() {
    assertThat(TransientFailures.isTransient(wrapped(new SQLException("dup", "23000", 1062))))
        .isFalse();
    assertThat(TransientFailures.isTransient(new IllegalStateException("x"))).isFalse();
    assertThat(TransientFailures.isTransient(wrapped(new SQLException()))).isFalse();
  }

  @Test
  void a_cause_behind_another_sql_failure_counts() {
    var outer = new SQLException("batch", "HY000", 1);
    outer.initCause(new SQLException("deadlock", "40001", 1213));
    assertThat(TransientFailures.isTransient(wrapped(outer))).isTrue();
  }

  @Test
  void only_1205_is_the_lock_timeout() {
    assertThat(TransientFailures.isLockTimeout(wrapped(new SQLException("x", "HY000", 1205))))
        .isTrue();
    assertThat(TransientFailures.isLockTimeout(wrapped(new SQLException("x", "40001", 1213))))
        .isFalse();
  }

  @Test
  void causes_that_go_in_a_circle_end() {
    var one = new IllegalStateException("one");
    one.initCause(new IllegalStateException("two", one));
    assertThat(TransientFailures.isTransient(one)).isFalse();
  }

  private static RuntimeException wrapped(SQLException e) {
    return new TransactionFailedException(new PersistenceException(e));
  }
}
