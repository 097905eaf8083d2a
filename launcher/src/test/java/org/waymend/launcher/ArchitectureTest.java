package org.waymend.launcher;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.waymend.launcher",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** A feature's own check of an invariant; web's architecture test keeps it to plain JDBC. */
  private static final DescribedPredicate<JavaClass> ASKS_OVER_JDBC =
      resideInAPackage("org.waymend..").and(simpleNameEndingWith("Check"));

  @ArchTest
  static final ArchRule acts_from_outside =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "org.waymend.identity..",
                      "org.waymend.settings..",
                      "org.waymend.outbox..",
                      "org.waymend.attachment..",
                      "org.waymend.workforce..",
                      "org.waymend.customer..",
                      "org.waymend.asset..",
                      "org.waymend.inventory..",
                      "org.waymend.ticket..",
                      "org.waymend.reports..",
                      "jakarta.persistence..",
                      "jakarta.ejb..",
                      "jakarta.ws.rs..")
                  .and(not(ASKS_OVER_JDBC)))
          .because("live acts go over REST and checks over JDBC, as for anybody else");

  @ArchTest
  static final ArchRule the_system_knows_no_command =
      noClasses()
          .that()
          .resideInAPackage("..launcher.system..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..launcher.demo..", "..launcher.bench..", "..launcher.verify..", "picocli..")
          .because("commands stand on the system, not the other way round");
}
