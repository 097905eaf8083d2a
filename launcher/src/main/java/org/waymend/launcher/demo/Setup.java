package org.waymend.launcher.demo;

import java.util.Map;
import org.waymend.launcher.system.RestClient;

/**
 * The door that is open until the first administrator exists, to those who hold the setup token.
 */
public final class Setup {

  private final RestClient rest;

  public Setup(RestClient rest) {
    this.rest = rest;
  }

  public void createAdministrator(
      String setupToken, String username, String displayName, String email, String password) {
    rest.post(
            "/setup/administrator",
            "setup-administrator-" + username.replaceAll("[^!-~]", "-"),
            Map.of(
                "setupToken", setupToken,
                "username", username,
                "displayName", displayName,
                "email", email,
                "password", password))
        .orFail("Creating the administrator " + username);
  }
}
