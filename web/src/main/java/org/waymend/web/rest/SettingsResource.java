package org.waymend.web.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.waymend.settings.SettingsCommands.ChangeLogo;
import org.waymend.settings.SettingsCommands.ChangeSettings;
import org.waymend.settings.SettingsFields;
import org.waymend.settings.SettingsService;
import org.waymend.settings.SettingsView;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Role.Names;
import org.waymend.web.http.Calls;

/** Company, time zone, currency, languages, mail and logo. */
@Path("settings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SettingsResource {
  private SettingsService settings;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected SettingsResource() {} // container

  @Inject
  public SettingsResource(SettingsService settings, Calls calls) {
    this.settings = settings;
    this.calls = calls;
  }

  @GET
  @RolesAllowed(Names.ADMIN)
  @Operation(operationId = "settings.view", summary = "The settings; the defaults at version 0")
  public SettingsView view() {
    return settings.view(calls.actor());
  }

  @PUT
  @RolesAllowed(Names.ADMIN)
  @Operation(operationId = "settings.change", summary = "Change the settings")
  public SettingsView change(SettingsFields body) {
    return calls.change(
        SettingsView.class,
        version -> settings.change(new ChangeSettings(calls.actor(), version, body)));
  }

  @GET
  @Path("logo")
  @Produces({"image/png", "image/jpeg", MediaType.APPLICATION_JSON})
  @PermitAll
  @Operation(operationId = "settings.logo", summary = "The company's logo")
  public Response logo() {
    var logo = settings.logo().orElseThrow(() -> DomainException.notFound("settings"));
    return Response.ok(logo.content(), logo.contentType())
        .tag(Long.toString(logo.version()))
        .header("Cache-Control", "public, max-age=300")
        .build();
  }

  @PUT
  @Path("logo")
  @Consumes({"image/png", "image/jpeg"})
  @RolesAllowed(Names.ADMIN)
  @Operation(
      operationId = "settings.change-logo",
      summary = "Replace the logo: PNG or JPEG, at most 1 MB")
  public void changeLogo(byte[] body) {
    calls.run(() -> settings.changeLogo(new ChangeLogo(calls.actor(), body)));
  }
}
