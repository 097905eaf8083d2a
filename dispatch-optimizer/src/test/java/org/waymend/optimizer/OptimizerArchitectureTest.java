package org.waymend.optimizer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Instant;

@AnalyzeClasses(
    packages = "org.waymend.optimizer",
    importOptions = ImportOption.DoNotIncludeTests.class)
class OptimizerArchitectureTest {
  @ArchTest
  static final ArchRule optaplanner_stays_in_the_solver =
      noClasses()
          .that()
          .resideOutsideOfPackage("..optimizer.solver..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.optaplanner..")
          .because("a change of framework must stay cheap");

  @ArchTest
  static final ArchRule graphhopper_stays_in_travel =
      noClasses()
          .that()
          .resideOutsideOfPackage("..optimizer.travel..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.graphhopper..")
          .because("the rest asks for a matrix and not how it is made");

  @ArchTest
  static final ArchRule jackson_stays_in_json =
      noClasses()
          .that()
          .resideOutsideOfPackages("..optimizer.json..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml.jackson..")
          .because("records carry no word of how they are written");

  @ArchTest
  static final ArchRule rules_and_kernel_know_no_solver =
      noClasses()
          .that()
          .resideInAnyPackage("..optimizer.problem..", "..optimizer.plan..", "..optimizer.rules..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..optimizer.kernel..",
              "..optimizer.explain..",
              "..optimizer.solver..",
              "..optimizer.travel..",
              "..optimizer.json..")
          .because("the domain uses them without the rest");

  @ArchTest
  static final ArchRule explaining_needs_rules_and_kernel_only =
      noClasses()
          .that()
          .resideInAPackage("..optimizer.explain..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..optimizer.solver..", "..optimizer.travel..", "..optimizer.json..")
          .because("it reads plans, whoever made them");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      SlicesRuleDefinition.slices()
          .matching("org.waymend.optimizer.(*)..")
          .should()
          .beFreeOfCycles();

  @ArchTest
  static final ArchRule nobody_asks_what_time_it_is =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .because("a plan depends on its problem and on nothing else");
}
