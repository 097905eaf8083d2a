package org.waymend.broken.waymend.web.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Names neither role nor operation. Payara never sees it: it is not in the WAR. */
@Path("open")
public class OpenResource {
  @GET
  public String open() {
    return "";
  }
}
