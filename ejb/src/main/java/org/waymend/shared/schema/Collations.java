package org.waymend.shared.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lets every table compare text alike. A migration says "CHARACTER SET utf8mb4", which before
 * MariaDB 11.2 means that server's own collation, and there all emoji are equal.
 */
final class Collations {

  private static final String WANTED =
      " CHARACTER SET utf8mb4 COLLATE " + DatabaseUrl.COLLATION + " ";

  /** Byte by byte is meant so. */
  private static final String IS_WRONG =
      "c.character_set_name = 'utf8mb4' AND c.collation_name NOT IN ('utf8mb4_bin', '"
          + DatabaseUrl.COLLATION
          + "')";

  /** A column's name and type, before whatever else SHOW CREATE TABLE says of it. */
  private static final Pattern NAME_AND_TYPE =
      Pattern.compile("^`[^`]+` \\w+(\\([^)]*\\))?( CHARACTER SET \\w+)?( COLLATE \\w+)?");

  private final Connection owner;
  private final String database;

  Collations(Connection owner, String database) {
    this.owner = owner;
    this.database = database;
  }

  /**
   * Harmless, and quick, when there is nothing to do. Copies the tables, with foreign keys
   * unchecked on this connection from now on: changed in place, some servers take a column for one
   * of a foreign key, when generated columns stand before it.
   */
  void bringUpToDate() throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute("SET foreign_key_checks = 0");
    }
    for (var table : tables()) {
      var change = new StringBuilder("ALTER TABLE `" + table + "` DEFAULT" + WANTED);
      for (var column : columns(table)) {
        change.append(", MODIFY COLUMN ").append(column);
      }
      try (var statement = owner.createStatement()) {
        statement.execute(change.append(", ALGORITHM = COPY").toString());
      }
    }
  }

  private List<String> tables() throws SQLException {
    return strings(
        "SELECT t.table_name FROM information_schema.tables t WHERE t.table_schema = ?"
            + " AND t.table_type = 'BASE TABLE' AND (t.table_collation <> ? OR EXISTS (SELECT 1"
            + " FROM information_schema.columns c WHERE c.table_schema = t.table_schema"
            + " AND c.table_name = t.table_name AND "
            + IS_WRONG
            + ")) ORDER BY t.table_name",
        database,
        DatabaseUrl.COLLATION);
  }

  /** As they were made, but with the collation. */
  private List<String> columns(String table) throws SQLException {
    var lines = definition(table).lines().map(String::strip).toList();
    return strings(
            "SELECT c.column_name FROM information_schema.columns c WHERE c.table_schema = ?"
                + " AND c.table_name = ? AND "
                + IS_WRONG
                + " ORDER BY c.ordinal_position",
            database,
            table)
        .stream()
        .map(name -> lines.stream().filter(line -> line.startsWith("`" + name + "` ")).findFirst())
        .map(line -> withCollation(line.orElseThrow()))
        .toList();
  }

  private static String withCollation(String line) {
    var definition = line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
    var match = NAME_AND_TYPE.matcher(definition);
    if (!match.find()) {
      throw new IllegalStateException("Not a column: " + definition);
    }
    int typeEnd = match.start(2) >= 0 ? match.start(2) : match.end();
    return definition.substring(0, typeEnd) + WANTED + definition.substring(match.end());
  }

  private String definition(String table) throws SQLException {
    try (var statement = owner.createStatement();
        var row = statement.executeQuery("SHOW CREATE TABLE `" + table + "`")) {
      row.next();
      return row.getString(2);
    }
  }

  private List<String> strings(String sql, String... values) throws SQLException {
    try (var query = owner.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        query.setString(i + 1, values[i]);
      }
      var found = new ArrayList<String>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }
}
