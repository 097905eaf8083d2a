package org.waymend.shared.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.TimeSpans;

/**
 * SQL by hand on the connection of the running transaction, for what JPA can't say: {@code SKIP
 * LOCKED}, database time, append-only ledgers. Instants go to and from {@code DATETIME(6)} in UTC
 * whatever the zone of the JVM; ids go as text, enums by name.
 *
 * <p>It does not flush the persistence context and entities do not notice what it changes.
 */
public final class Sql {
  private final Connection connection;

  public Sql(Connection connection) {
    this.connection = connection;
  }

  /**
   * The connection of the running transaction.
   *
   * @throws IllegalStateException if no transaction is running
   */
  public static Sql of(EntityManager entityManager) {
    var connection = entityManager.unwrap(Connection.class);
    if (connection == null) {
      throw new IllegalStateException("SQL by hand needs a running transaction");
    }
    return new Sql(connection);
  }

  /** How one row becomes a value. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(Row row) throws SQLException;
  }

  /** Runs one changing statement and answers the number of rows that it found. */
  public int update(String sql, @Nullable Object... values) {
    try (var statement = prepared(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Runs one changing statement per row of values, in one round trip where the driver can. */
  public void batch(String sql, Collection<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(sql)) {
      for (@Nullable Object[] row : rows) {
        bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** All rows of a query. */
  public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
    try (var statement = prepared(sql, values);
        var result = statement.executeQuery()) {
      var rows = new ArrayList<T>();
      while (result.next()) {
        rows.add(reader.read(new Row(result)));
      }
      return rows;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The first row of a query. */
  public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) {
    return list(sql, reader, values).stream().findFirst();
  }

  /** {@code ?, ?, ?} for an {@code IN} of this size. */
  public static String marks(Collection<?> values) {
    return values.stream().map(v -> "?").collect(Collectors.joining(", "));
  }

  /**
   * In which of the spans an instant of the row lies, as an SQL expression: 1 for the first, 0 for
   * before it, one more than there are for after the last.
   */
  public static String spanOf(String column, TimeSpans spans) {
    return spans.bounds().stream()
        .map(bound -> Long.toString(bound.getEpochSecond()))
        .collect(
            Collectors.joining(
                ", ", "INTERVAL(TIMESTAMPDIFF(SECOND, '1970-01-01', " + column + "), ", ")"));
  }

  private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
    var statement = connection.prepareStatement(sql);
    try {
      bind(statement, values);
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, toDatabase(values[i]));
    }
  }

  private static @Nullable Object toDatabase(@Nullable Object value) {
    if (value instanceof Instant instant) {
      return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
    if (value instanceof UUID || value instanceof Enum<?>) {
      return value.toString();
    }
    return value;
  }

  private static PersistenceException failed(SQLException e) {
    return new PersistenceException(e);
  }

  /** One row of a result, read by column name. */
  public static final class Row {
    private final ResultSet result;

    private Row(ResultSet result) {
      this.result = result;
    }

    public String text(String column) throws SQLException {
      return Objects.requireNonNull(result.getString(column), column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
      return result.getString(column);
    }

    public byte @Nullable [] bytesOrNull(String column) throws SQLException {
      return result.getBytes(column);
    }

    public long number(String column) throws SQLException {
      return result.getLong(column);
    }

    public double real(String column) throws SQLException {
      return result.getDouble(column);
    }

    public UUID id(String column) throws SQLException {
      return UUID.fromString(text(column));
    }

    public @Nullable UUID idOrNull(String column) throws SQLException {
      var text = result.getString(column);
      return text == null ? null : UUID.fromString(text);
    }

    public Instant instant(String column) throws SQLException {
      return Objects.requireNonNull(instantOrNull(column), column);
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
      var utc = result.getObject(column, LocalDateTime.class);
      return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
  }
}
