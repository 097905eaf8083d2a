package org.waymend.web;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.waymend.shared.access.Role;

/** The REST interface and the one data source, which the launcher fills in by the environment. */
@ApplicationPath("/api/v1")
@ApplicationScoped
@OpenAPIDefinition(
    info =
        @Info(
            title = "Waymend",
            version = "v1",
            description =
                "Field service: tickets, dispatch, spare parts, settlement, ratings. Times are UTC"
                    + " ISO-8601, money is whole minor units with an ISO 4217 currency, errors are"
                    + " problem details (RFC 9457).",
            license =
                @License(
                    name = "Apache-2.0",
                    url = "https://www.apache.org/licenses/LICENSE-2.0.txt")))
@DeclareRoles({
  Role.Names.CUSTOMER,
  Role.Names.AGENT,
  Role.Names.DISPATCHER,
  Role.Names.ENGINEER,
  Role.Names.STOREKEEPER,
  Role.Names.FINANCE,
  Role.Names.QUALITY,
  Role.Names.MANAGER,
  Role.Names.ADMIN,
  Role.Names.PROVIDER_STAFF
})
@DataSourceDefinition(
    name = "java:app/jdbc/waymend",
    className = "org.mariadb.jdbc.MariaDbDataSource",
    url = "${ENV=WAYMEND_DB_URL}",
    user = "${ENV=WAYMEND_DB_USER}",
    password = "${ENV=WAYMEND_DB_PASSWORD}",
    minPoolSize = 4,
    maxPoolSize = 32,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=auto-commit",
      "fish.payara.validate-atmost-once-period-in-seconds=5",
      "fish.payara.fail-all-connections=true"
    })
public class RestApplication extends Application {
  /**
   * JSON is read and written by {@code JsonBodies} only: Jersey's own features stay off unless this
   * property names them.
   */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.jsonFeature", "ours", "jersey.config.server.jsonFeature", "ours");
  }
}
