package org.waymend.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.waymend.asset.AssetCommands.ChangeAsset;
import org.waymend.asset.AssetCommands.PrintLabels;
import org.waymend.asset.AssetCommands.RegisterAsset;
import org.waymend.asset.AssetFields;
import org.waymend.asset.AssetId;
import org.waymend.asset.AssetImport;
import org.waymend.asset.AssetLabels;
import org.waymend.asset.AssetRow;
import org.waymend.asset.AssetService;
import org.waymend.asset.AssetView;
import org.waymend.settings.SettingsService;
import org.waymend.shared.Environment;
import org.waymend.shared.access.Role.Names;
import org.waymend.shared.csv.ImportReport;
import org.waymend.shared.paging.Page;
import org.waymend.web.http.Calls;
import org.waymend.web.http.Lists;

/** Assets: the serial-numbered things at sites. */
@Path("assets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AssetsResource {
  private static final String UNPRINTABLE = "Unprintable-Characters";
  private static final int MOST_NAMED = 100; // a header has little room

  private AssetService assets;
  private AssetImport imports;
  private AssetLabels labels;
  private SettingsService settings;
  private Environment environment;
  private Calls calls;

  @SuppressWarnings("NullAway.Init")
  protected AssetsResource() {} // container

  @Inject
  public AssetsResource(
      AssetService assets,
      AssetImport imports,
      AssetLabels labels,
      SettingsService settings,
      Environment environment,
      Calls calls) {
    this.assets = assets;
    this.imports = imports;
    this.labels = labels;
    this.settings = settings;
    this.environment = environment;
    this.calls = calls;
  }

  @GET
  @RolesAllowed({
    Names.CUSTOMER,
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.STOREKEEPER,
    Names.MANAGER,
    Names.ADMIN
  })
  @Operation(operationId = "asset.list", summary = "Assets")
  public Page<AssetView> list(@Context UriInfo uri) {
    return assets.list(calls.actor(), Lists.query(uri));
  }

  @GET
  @Path("export")
  @Produces("text/csv")
  @RolesAllowed({Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "asset.export", summary = "Assets as CSV")
  public Response export(@Context UriInfo uri) {
    var actor = calls.actor();
    return Lists.csv(uri, AssetRow.class, "assets", query -> assets.export(actor, query));
  }

  @GET
  @Path("label-sheet")
  @Produces("application/pdf")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.STOREKEEPER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "asset.label-sheet", summary = "Labels with QR codes as PDF")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = "application/pdf"),
      headers =
          @Header(
              name = UNPRINTABLE,
              description =
                  "Characters that the printed font lacks, percent-encoded UTF-8; absent if none",
              schema = @Schema(type = SchemaType.STRING)))
  public Response labelSheet(
      @QueryParam("ids") @Nullable String ids,
      @QueryParam("language") @DefaultValue("en") String language,
      @QueryParam("paper") @DefaultValue("A4") String paper,
      @QueryParam("firstPosition") @DefaultValue("1") int firstPosition,
      @Context UriInfo uri) {
    var address =
        environment
            .find("WAYMEND_PUBLIC_URL")
            .orElseGet(() -> uri.getBaseUri().resolve("/").toString())
            .replaceAll("/+$", "");
    var printed =
        labels.print(
            new PrintLabels(
                calls.actor(),
                Lists.ids(ids).stream().map(AssetId::new).toList(),
                Locale.forLanguageTag(language),
                paper.equals("LETTER"),
                firstPosition,
                settings.company().name(),
                address));
    var answer =
        Response.ok(printed.pdf())
            .header("Content-Disposition", "attachment; filename=\"asset-labels.pdf\"");
    if (!printed.unprintable().isEmpty()) {
      var some = printed.unprintable().stream().limit(MOST_NAMED).collect(Collectors.joining());
      answer.header(UNPRINTABLE, URLEncoder.encode(some, StandardCharsets.UTF_8));
    }
    return answer.build();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Names.CUSTOMER,
    Names.AGENT,
    Names.DISPATCHER,
    Names.ENGINEER,
    Names.STOREKEEPER,
    Names.MANAGER,
    Names.ADMIN
  })
  @Operation(operationId = "asset.view", summary = "One asset")
  public AssetView view(@PathParam("id") UUID id) {
    return assets.view(calls.actor(), new AssetId(id));
  }

  @POST
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "asset.register", summary = "Register a asset")
  public AssetView register(AssetFields body) {
    return calls.create(
        AssetView.class, () -> assets.register(new RegisterAsset(calls.actor(), body)));
  }

  @POST
  @Path("import")
  @Consumes({Lists.CSV, Lists.XLSX})
  @RolesAllowed({Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "asset.import", summary = "Import assets from CSV, all or nothing")
  public ImportReport importCsv(@QueryParam("dryRun") boolean dryRun, byte[] body) {
    return imports.run(calls.actor(), body, dryRun);
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "asset.change", summary = "Change a asset")
  public AssetView change(@PathParam("id") UUID id, AssetFields body) {
    return calls.change(
        AssetView.class,
        version -> assets.change(new ChangeAsset(calls.actor(), new AssetId(id), version, body)));
  }

  @POST
  @Path("{id}/deactivate")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "asset.deactivate", summary = "Take a asset out of use")
  public AssetView deactivate(@PathParam("id") UUID id) {
    return calls.change(
        AssetView.class, version -> assets.deactivate(calls.actor(), new AssetId(id), version));
  }

  @POST
  @Path("{id}/activate")
  @RolesAllowed({Names.AGENT, Names.DISPATCHER, Names.MANAGER, Names.ADMIN})
  @Operation(operationId = "asset.activate", summary = "Take a asset into use again")
  public AssetView activate(@PathParam("id") UUID id) {
    return calls.change(
        AssetView.class, version -> assets.activate(calls.actor(), new AssetId(id), version));
  }
}
