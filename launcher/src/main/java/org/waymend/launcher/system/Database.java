package org.waymend.launcher.system;

import org.waymend.shared.schema.Credentials;
import org.waymend.shared.schema.DatabaseUrl;

/** The MariaDB that the application works on. */
public interface Database extends AutoCloseable {

  DatabaseUrl url();

  Credentials owner();

  Credentials app();

  /** False only if it is ours and its process has ended. */
  boolean isAlive();

  /** Ends its process as a crash would. */
  void kill();

  /** Starts it again after its process has ended. */
  void restart();

  /** Stops it if it is ours. */
  @Override
  void close();
}
