package org.waymend.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Role;
import org.waymend.suite.OpenApi;
import org.waymend.suite.RoleMatrix;

/** The role matrix, the annotations and the OpenAPI document name the same operations and roles. */
class RoleMatrixTest {

  private static final Pattern ASKED = Pattern.compile("session\\.may\\('([^']+)'\\)");

  private static final List<JavaMethod> ENDPOINTS =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("org.waymend.web")
              .stream()
              .flatMap(type -> type.getMethods().stream())
              .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
              .toList();

  @Test
  void every_operation_has_a_row_and_every_row_an_operation() {
    assertThat(ENDPOINTS).isNotEmpty();
    assertThat(ENDPOINTS.stream().map(RoleMatrixTest::operation).toList())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(RoleMatrix.operations());
  }

  @Test
  void the_document_has_every_operation() {
    assertThat(OpenApi.operations().stream().map(OpenApi.Operation::name).toList())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(RoleMatrix.operations());
  }

  /** A name that is none hides a button from everybody. */
  @Test
  void the_screens_ask_for_operations_that_there_are() throws IOException {
    var asked = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/ui/src"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        ASKED.matcher(Files.readString(file)).results().forEach(found -> asked.add(found.group(1)));
      }
    }
    assertThat(asked).hasSizeGreaterThan(30).isSubsetOf(RoleMatrix.operations());
  }

  @TestFactory
  Stream<DynamicTest> annotations_allow_the_roles_of_the_matrix() {
    return ENDPOINTS.stream()
        .map(
            endpoint ->
                DynamicTest.dynamicTest(
                    operation(endpoint),
                    () -> assertThat(allowed(endpoint)).isEqualTo(ofMatrix(operation(endpoint)))));
  }

  @Test
  void the_application_reads_the_matrix_as_it_is_written() {
    for (var operation : RoleMatrix.operations()) {
      assertThat(Access.isPublic(operation)).isEqualTo(RoleMatrix.isPublic(operation));
      assertThat(Access.rolesOf(operation).stream().map(Role::key))
          .containsExactlyInAnyOrderElementsOf(keys(operation));
    }
  }

  @Test
  void administrators_and_everybody_alike_are_not_shut_out() {
    for (var operation : RoleMatrix.operations()) {
      assertThat(keys(operation)).as(operation).contains(Role.ADMIN.key());
      if (RoleMatrix.isPublic(operation)) {
        assertThat(keys(operation)).as(operation).hasSize(Role.values().length);
      }
    }
  }

  private static String operation(JavaMethod endpoint) {
    return endpoint.getAnnotationOfType(Operation.class).operationId();
  }

  private static Set<String> allowed(JavaMethod endpoint) {
    if (endpoint.isAnnotatedWith(PermitAll.class)) {
      return Set.of("everybody");
    }
    return new TreeSet<>(Arrays.asList(endpoint.getAnnotationOfType(RolesAllowed.class).value()));
  }

  private static Set<String> ofMatrix(String operation) {
    return RoleMatrix.isPublic(operation) ? Set.of("everybody") : keys(operation);
  }

  private static Set<String> keys(String operation) {
    return Arrays.stream(Role.values())
        .filter(role -> !RoleMatrix.cell(operation, role).equals("-"))
        .map(Role::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
