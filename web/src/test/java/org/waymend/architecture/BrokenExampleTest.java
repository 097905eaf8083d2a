package org.waymend.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A rule that cannot fail protects nothing: each one must find its fault in the broken example. */
class BrokenExampleTest {

  private static final JavaClasses BROKEN =
      new ClassFileImporter().importPackages("org.waymend.broken");

  @TestFactory
  Stream<DynamicTest> every_rule_can_fail() {
    return Arrays.stream(ArchitectureTest.class.getDeclaredFields())
        .filter(field -> field.getType().equals(ArchRule.class))
        .map(
            field ->
                DynamicTest.dynamicTest(
                    field.getName(),
                    () -> {
                      var rule = (ArchRule) field.get(null);
                      assertThat(rule.evaluate(BROKEN).hasViolation()).isTrue();
                    }));
  }
}
