package org.waymend.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Where people reach this system, for links in mails and codes: {@code WAYMEND_PUBLIC_URL}, else
 * the address that the launcher started it at.
 */
@ApplicationScoped
public class PublicAddress {
  private String base;

  @SuppressWarnings("NullAway.Init")
  protected PublicAddress() {} // container

  @Inject
  public PublicAddress(Environment environment) {
    this(
        environment
            .find("WAYMEND_PUBLIC_URL")
            .or(() -> environment.find("WAYMEND_LOCAL_URL"))
            .orElse("http://localhost:8080"));
  }

  public PublicAddress(String base) {
    this.base = base.replaceAll("/+$", "");
  }

  /**
   * @param path with a slash in front
   */
  public String link(String path) {
    return base + path;
  }
}
