package org.waymend.shared.schema;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;

/** Remembers which migration runs, to name it when it fails. */
final class MigrationWatch implements Callback {

  private @Nullable MigrationInfo running;

  String explain(FlywayException failure) {
    var failed = running;
    if (failed == null) {
      return "The migrations cannot run: " + failure.getMessage();
    }
    return "Migration "
        + failed.getScript()
        + " failed: "
        + cause(failure)
        + "\nThe way back: the migrations before it are in place, of this one nothing is. Remove the"
        + " cause and start again, which tries it once more; or start the version that ran before,"
        + " which works on this schema. Nothing was deleted.";
  }

  private static String cause(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof SQLException sql) {
        return sql.getMessage() + " (error " + sql.getErrorCode() + ")";
      }
    }
    return String.valueOf(failure.getMessage());
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_CONNECT;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    if (event == Event.AFTER_CONNECT) {
      chooseCollation(context.getConnection());
    } else {
      running = context.getMigrationInfo();
    }
  }

  /**
   * "CHARACTER SET utf8mb4" in a table means the server's own default collation, whatever the
   * database says; servers from 11.2 on let us choose that default.
   */
  private static void chooseCollation(Connection connection) {
    try (var statement = connection.createStatement()) {
      boolean canChoose;
      try (var found = statement.executeQuery("SHOW VARIABLES LIKE 'character_set_collations'")) {
        canChoose = found.next();
      }
      if (canChoose) {
        statement.execute("SET character_set_collations = 'utf8mb4=" + DatabaseUrl.COLLATION + "'");
      }
    } catch (SQLException e) {
      throw new FlywayException("The collation cannot be chosen", e);
    }
  }

  @Override
  public String getCallbackName() {
    return "watch";
  }
}
