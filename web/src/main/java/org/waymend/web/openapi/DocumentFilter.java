package org.waymend.web.openapi;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.VersionedView;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Role;
import org.waymend.shared.paging.Page;

/**
 * Adds what the annotations do not say: the roles, headers and problems of every operation, and
 * which members of a record are always there or may be null. Runs while the project is built.
 */
public class DocumentFilter implements OASFilter {
  private static final String PROBLEM = "Problem";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var resources = Resources.scan();
    document.getComponents().addSchema(PROBLEM, problem());
    new RecordSchemas(document.getComponents().getSchemas(), resources).complete();
    document
        .getComponents()
        .addSecurityScheme(
            "session",
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("__Host-waymend-session")
                .description("Set by session.sign-in; unsafe calls also send X-CSRF-Token."))
        .addSecurityScheme(
            "token",
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("An API token, limited to its operations."));
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (verb, operation) ->
                            complete(path, verb, operation, resources.method(operation))));
  }

  private static void complete(
      String path, PathItem.HttpMethod verb, Operation operation, Method method) {
    var id = operation.getOperationId();
    operation.addTag(id.substring(0, id.indexOf('.')));
    if (Access.isPublic(id)) {
      operation.setSecurity(List.of(OASFactory.createSecurityRequirement()));
      operation.addExtension("x-roles", List.of("anonymous"));
    } else {
      operation.setSecurity(
          List.of(
              OASFactory.createSecurityRequirement().addScheme("session"),
              OASFactory.createSecurityRequirement().addScheme("token")));
      operation.addExtension("x-roles", Access.rolesOf(id).stream().map(Role::key).toList());
    }
    boolean isVersioned = VersionedView.class.isAssignableFrom(method.getReturnType());
    boolean isChange =
        isVersioned
            && (verb == PathItem.HttpMethod.PUT
                || (verb == PathItem.HttpMethod.POST && path.contains("{id}")));
    boolean isVersionedDelete = id.endsWith(".delete"); // revoking needs no version
    boolean isCreate = verb == PathItem.HttpMethod.POST && isVersioned && !isChange;
    var problems = new TreeMap<Integer, String>();
    problems.put(400, "request/invalid and others: the input can't be accepted");
    problems.put(500, "request/internal: tell the operator the trace id");
    if (!Access.isPublic(id)) {
      problems.put(401, "session/required");
      problems.put(403, "access/forbidden, session/csrf or session/foreign-origin");
    }
    if (path.contains("{id}")) {
      problems.put(404, "no such object, or outside the caller's reach");
    }
    if (method.getReturnType() == Page.class || method.getName().equals("export")) {
      listParameters().forEach(operation::addParameter);
    }
    if (verb != PathItem.HttpMethod.GET) {
      problems.put(409, "not possible in the present state");
      problems.put(422, "a rule says no");
      problems.put(429, "request/too-many: wait Retry-After seconds");
      operation.addParameter(
          header(
              "Idempotency-Key",
              isCreate,
              "8–64 visible ASCII characters; makes a retry harmless"));
    }
    if (isChange || isVersionedDelete) {
      problems.put(412, "request/stale: changed since it was read");
      operation.addParameter(header("If-Match", true, "the ETag that was read"));
    }
    if (isChange || isVersionedDelete || isCreate) {
      problems.put(428, "request/if-match-required or request/idempotency-key-required");
    }
    answer(operation, isCreate, isVersioned);
    problems.forEach(
        (status, words) ->
            operation.getResponses().addAPIResponse(String.valueOf(status), problem(words)));
  }

  private static void answer(Operation operation, boolean isCreate, boolean isVersioned) {
    var responses = operation.getResponses();
    var ok = responses.getAPIResponse("200");
    if (ok == null) {
      return;
    }
    if (isVersioned) {
      ok.addHeader("ETag", OASFactory.createHeader().schema(string()).description("its version"));
    }
    if (isCreate) {
      responses.removeAPIResponse("200");
      ok.setDescription("Created");
      ok.addHeader("Location", OASFactory.createHeader().schema(string()));
      responses.addAPIResponse("201", ok);
    }
  }

  private static APIResponse problem(String words) {
    var reference = OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM);
    return OASFactory.createAPIResponse()
        .description(words)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    "application/problem+json", OASFactory.createMediaType().schema(reference)));
  }

  private static List<Parameter> listParameters() {
    var parameters = new ArrayList<Parameter>();
    Map.of(
            "search", "words that all must occur",
            "sort", "columns by comma, - in front for descending",
            "limit", "page size, 1–200",
            "pageToken", "nextPageToken of the page before",
            "columns", "for exports: columns by comma")
        .forEach((name, words) -> parameters.add(query(name, words)));
    parameters.sort((a, b) -> a.getName().compareTo(b.getName()));
    var filters =
        OASFactory.createParameter()
            .in(In.QUERY)
            .name("filters")
            .description("every other parameter filters by the column of its name, values by comma")
            .style(Parameter.Style.FORM)
            .explode(true)
            .schema(
                OASFactory.createSchema()
                    .addType(SchemaType.OBJECT)
                    .additionalPropertiesSchema(string()));
    parameters.add(filters);
    return parameters;
  }

  private static Parameter query(String name, String words) {
    return OASFactory.createParameter().in(In.QUERY).name(name).description(words).schema(string());
  }

  private static Parameter header(String name, boolean isRequired, @Nullable String words) {
    return OASFactory.createParameter()
        .in(In.HEADER)
        .name(name)
        .required(isRequired)
        .description(words)
        .schema(string());
  }

  private static Schema string() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }

  private static Schema problem() {
    var error =
        OASFactory.createSchema()
            .addType(SchemaType.OBJECT)
            .addProperty("field", string())
            .addProperty("code", string())
            .addProperty("message", string())
            .required(List.of("field", "code", "message"));
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .description("Problem details (RFC 9457); docs/problems.md explains every type.")
        .addProperty("type", string().description("/problems/area/slug"))
        .addProperty("title", string())
        .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
        .addProperty("detail", string())
        .addProperty("instance", string())
        .addProperty("traceId", string())
        .addProperty("errors", OASFactory.createSchema().addType(SchemaType.ARRAY).items(error))
        .required(List.of("type", "title", "status", "detail", "instance", "traceId"));
  }
}
