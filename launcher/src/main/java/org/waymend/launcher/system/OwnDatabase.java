package org.waymend.launcher.system;

import java.nio.file.Path;
import java.util.Optional;
import org.waymend.shared.schema.Credentials;
import org.waymend.shared.schema.DatabaseUrl;
import org.waymend.shared.schema.EmbeddedDatabase;

/** The embedded MariaDB of a data folder. */
public final class OwnDatabase implements Database {

  /** Name of the one database in it. */
  public static final String NAME = "waymend";

  private final EmbeddedDatabase server;

  private OwnDatabase(EmbeddedDatabase server) {
    this.server = server;
  }

  /** Starts it; the program is unpacked into the data folder unless a shared place is named. */
  public static OwnDatabase start(DataFolder folder, Progress progress) {
    return new OwnDatabase(
        Optional.ofNullable(System.getProperty("waymend.mariadb.program"))
            .map(
                program ->
                    EmbeddedDatabase.start(folder.path(), Path.of(program), 0, progress::step))
            .orElseGet(() -> EmbeddedDatabase.start(folder.path(), 0, progress::step)));
  }

  @Override
  public DatabaseUrl url() {
    return server.url(NAME);
  }

  @Override
  public Credentials owner() {
    return server.owner();
  }

  @Override
  public Credentials app() {
    return server.app();
  }

  @Override
  public boolean isAlive() {
    return server.isAlive();
  }

  @Override
  public void restart() {
    server.restart();
  }

  @Override
  public void kill() {
    server.kill();
  }

  @Override
  public void close() {
    server.close();
  }
}
