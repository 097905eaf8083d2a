package org.waymend.shared.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the database is, and the one place that spells the JDBC address with the session settings
 * which every connection needs: UTC, strict mode, READ COMMITTED, short waits.
 *
 * @param sslMode the driver's word: {@code disable}, {@code trust}, {@code verify-ca} or {@code
 *     verify-full}
 */
public record DatabaseUrl(String host, int port, String database, String sslMode) {

  /** Compares text without regard to case and accents, and tells emoji apart. */
  public static final String COLLATION = "utf8mb4_uca1400_ai_ci";

  static final String SQL_MODE =
      "STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
          + "NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY";

  public DatabaseUrl {
    if (!database.matches("[A-Za-z0-9_]{1,64}")) {
      throw new SchemaException(
          "The database name \"" + database + "\" may have letters, digits and _ only.");
    }
  }

  public DatabaseUrl(String host, int port, String database) {
    this(host, port, database, "disable");
  }

  /** For the application: no statement runs longer than 10 s, no lock is awaited over 5 s. */
  public String forApplication() {
    return jdbc("/" + database, "innodb_lock_wait_timeout=5,max_statement_time=10", 30_000);
  }

  /** For migrations and checks, which may take long. */
  public String forMigration() {
    return jdbc("/" + database, "innodb_lock_wait_timeout=60,max_statement_time=0", 0);
  }

  /** For the server without a database, which may not exist yet. */
  public String forServer() {
    return jdbc("/", "innodb_lock_wait_timeout=60,max_statement_time=0", 0);
  }

  private String jdbc(String path, String limits, int socketTimeoutMillis) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("connectionCollation", COLLATION);
    options.put("transactionIsolation", "READ-COMMITTED");
    options.put("connectionTimeZone", "+00:00");
    options.put("forceConnectionTimeZoneToSession", "true");
    options.put("preserveInstants", "true");
    options.put("connectTimeout", "5000");
    options.put("socketTimeout", Integer.toString(socketTimeoutMillis));
    options.put("tcpKeepAlive", "true");
    options.put("allowLocalInfile", "false");
    options.put("sslMode", sslMode);
    options.put(
        "sessionVariables",
        "time_zone='+00:00',sql_mode='" + SQL_MODE + "',innodb_snapshot_isolation=ON," + limits);
    return "jdbc:mariadb://"
        + host
        + ":"
        + port
        + path
        + options.entrySet().stream()
            .map(option -> option.getKey() + "=" + option.getValue()) // the driver decodes nothing
            .collect(Collectors.joining("&", "?", ""));
  }
}
