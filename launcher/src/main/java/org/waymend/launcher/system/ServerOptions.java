package org.waymend.launcher.system;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How to run the application server.
 *
 * @param war the application
 * @param bind address to listen on; 127.0.0.1 unless the operator says otherwise
 * @param today pins the date of the application's clock
 * @param map roads for travel times; if the file is not there, the application estimates them
 */
public record ServerOptions(
    Path payara, Path war, String bind, int port, @Nullable LocalDate today, @Nullable Path map) {

  /** Where a client on this machine reaches it. */
  public String address() {
    var host = bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
