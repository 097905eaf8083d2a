package org.waymend.shared.schema;

/** A database user and its password. */
public record Credentials(String user, String password) {

  @Override
  public String toString() {
    return user + ":***";
  }
}
