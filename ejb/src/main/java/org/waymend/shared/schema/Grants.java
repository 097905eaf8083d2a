package org.waymend.shared.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rights of the application user, table by table, because MariaDB cannot except one table. */
final class Grants {

  private static final Set<String> CHANGE = Set.of("SELECT", "INSERT", "UPDATE", "DELETE");
  private static final Set<String> APPEND = Set.of("SELECT", "INSERT");
  private static final Set<String> READ = Set.of("SELECT");

  private final Connection owner;
  private final String database;
  private final String account;
  private final Map<String, Set<String>> appendOnly;
  private final String history;

  Grants(
      Connection owner,
      String database,
      String account,
      Map<String, Set<String>> appendOnly,
      String history) {
    this.owner = owner;
    this.database = database;
    this.account = account;
    this.appendOnly = appendOnly;
    this.history = history;
  }

  void bringUpToDate() throws SQLException {
    for (var table : tables()) {
      var wanted = wanted(table);
      execute("GRANT " + list(wanted) + " ON " + name(table) + " TO " + account);
      if (wanted.size() < CHANGE.size()) {
        var rest = new TreeSet<>(CHANGE);
        rest.removeAll(wanted);
        execute("REVOKE " + list(rest) + " ON " + name(table) + " FROM " + account);
      }
    }
  }

  private Set<String> wanted(Table table) {
    if (table.name().equals(history) || table.type().equals("VIEW")) {
      return READ;
    }
    var more = appendOnly.get(table.name());
    if (more == null) {
      return table.type().equals("SEQUENCE") ? APPEND : CHANGE;
    }
    var rights = new TreeSet<>(APPEND);
    rights.addAll(more);
    return rights;
  }

  private List<Table> tables() throws SQLException {
    try (var query =
        owner.prepareStatement(
            "SELECT table_name, table_type FROM information_schema.tables"
                + " WHERE table_schema = ? ORDER BY table_name")) {
      query.setString(1, database);
      var tables = new ArrayList<Table>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          tables.add(new Table(rows.getString(1), rows.getString(2)));
        }
      }
      return tables;
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private String name(Table table) {
    return "`" + database + "`.`" + table.name() + "`";
  }

  private static String list(Set<String> rights) {
    return String.join(", ", new TreeSet<>(rights));
  }

  private record Table(String name, String type) {}
}
