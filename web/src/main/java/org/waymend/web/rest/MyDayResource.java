package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.DomainException;
import org.waymend.shared.DomainException.Kind;
import org.waymend.shared.access.Role.Names;
import org.waymend.web.http.Calls;
import org.waymend.workorder.MyDayService;
import org.waymend.workorder.MyDayView;

/** An engineer's day. */
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("my-day")
public class MyDayResource {
  private MyDayService days;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected MyDayResource() {} // container

  @Inject
  public MyDayResource(MyDayService days, Calls calls) {
    this.days = days;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({Names.DISPATCHER, Names.ENGINEER, Names.MANAGER, Names.ADMIN})
  @Operation(
      operationId = "my-day.view",
      summary = "The visits of an engineer's day in their order, and what lies in the van",
      description = "Without a date, today; without an engineer, the one that the user is.")
  public MyDayView view(
      @QueryParam("on") @Nullable String on, @QueryParam("engineerId") @Nullable UUID engineerId) {
    return days.view(calls.actor(), date(on), engineerId);
  }

  private static @Nullable LocalDate date(@Nullable String on) {
    try {
      return on == null || on.isEmpty() ? null : LocalDate.parse(on);
    } catch (DateTimeParseException e) {
      throw new DomainException(Kind.INVALID, "request/invalid", "This day can't be read.")
          .field("on", "invalid-value", "must look like 2026-11-22");
    }
  }
}
