package org.waymend.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.NullMarked;

/**
 * The arrows between the features, and what is never done anywhere. {@link BrokenExampleTest} shows
 * that every rule can fail.
 */
@AnalyzeClasses(packages = "org.waymend", importOptions = ArchitectureTest.MainCode.class)
class ArchitectureTest {

  /** The test jar of module ejb is on the class path too. */
  static final class MainCode implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return new DoNotIncludeTests().includes(location) && !location.contains("-tests.jar");
    }
  }

  @ArchTest
  static void the_whole_house_is_looked_at(JavaClasses classes) {
    assertThat(classes.stream().map(c -> Features.of(c).orElse("")))
        .contains("shared", "identity", "customer", "reports", "web");
  }

  @ArchTest
  static final ArchRule arrows_point_down =
      classes()
          .should(useOnlyWhatTheTableAllows())
          .because("a feature that knows what stands on it cannot be understood or changed alone");

  @ArchTest
  static final ArchRule features_are_in_the_table =
      classes()
          .should(belongToAKnownFeature())
          .because("a new feature package is a decision, written down in an ADR and in the table");

  @ArchTest
  static final ArchRule no_cycles =
      slices()
          .assignedFrom(rooms())
          .should()
          .beFreeOfCycles()
          .because("what needs each other is one thing and belongs in one place");

  @ArchTest
  static final ArchRule rules_are_free_of_container_and_plugs =
      noClasses()
          .that(areIn("domain"))
          .should()
          .dependOnClassesThat(
              DescribedPredicate.or(
                  areIn("infra"),
                  resideInAnyPackage("jakarta..", "org.eclipse..")
                      .and(
                          resideOutsideOfPackages(
                              "jakarta.persistence..", "jakarta.validation.."))))
          .because("domain rules must be testable in milliseconds, without a container");

  @ArchTest
  static final ArchRule the_face_knows_no_plugs =
      noClasses()
          .that(areInAFace())
          .should()
          .dependOnClassesThat(areIn("infra"))
          .because("the face speaks to interfaces of its domain; CDI brings the plugs");

  @ArchTest
  static final ArchRule plugs_are_package_private =
      classes()
          .that(areIn("infra"))
          .and()
          .areTopLevelClasses()
          .and(are(notCalledByTheirNameFromOutside()))
          .should()
          .bePackagePrivate()
          .because("nobody should be able to use a plug by its class");

  @ArchTest
  static final ArchRule entities_have_no_setters =
      noMethods()
          .that()
          .areDeclaredInClassesThat(areStored())
          .should()
          .haveNameMatching("set[A-Z].*")
          .because("a setter changes state without a business reason; name the act instead");

  @ArchTest
  static final ArchRule entities_keep_their_state_private =
      noFields()
          .that()
          .areDeclaredInClassesThat(areStored())
          .and()
          .areNotStatic()
          .should()
          .notBePrivate()
          .because("only the entity's own methods may change its state");

  @ArchTest
  static final ArchRule events_leave_after_the_commit =
      noClasses()
          .should()
          .callMethodWhere(targetIs("fireAsync", Set.of("jakarta.enterprise.event.Event")))
          .because("fireAsync leaves before we commit; the outbox is for what must arrive");

  @ArchTest
  static final ArchRule time_comes_from_the_clock =
      noClasses()
          .that(are(notTheClockItself()))
          .should()
          .accessTargetWhere(readsTheTimeBesidesTheClock())
          .because("tests must be able to hold time still");

  @ArchTest
  static final ArchRule dates_are_of_java_time =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Date")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.util.Calendar.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.text.DateFormat.class)
          .because("java.util.Date is neither an instant with a zone nor a date");

  @ArchTest
  static final ArchRule every_endpoint_names_its_roles =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .should()
          .beAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beAnnotatedWith(PermitAll.class)
          .because("an endpoint without a stated role is open by accident");

  @ArchTest
  static final ArchRule every_endpoint_names_its_operation =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .should()
          .beAnnotatedWith(Operation.class)
          .because("the operation's name is its row in the role matrix");

  @ArchTest
  static final ArchRule money_is_whole =
      noFields()
          .that()
          .areDeclaredInClassesThat(areNearMoney())
          .and(are(notPlaces()))
          .should()
          .haveRawType(floatingPoint())
          .because("0.1 + 0.2 is not 0.3; money and quantities are whole minor units");

  @ArchTest
  static final ArchRule money_is_answered_whole =
      noMethods()
          .that()
          .areDeclaredInClassesThat(areNearMoney())
          .and(are(notPlaces()))
          .should()
          .haveRawReturnType(floatingPoint())
          .because("0.1 + 0.2 is not 0.3; money and quantities are whole minor units");

  @ArchTest
  static final ArchRule the_planner_stays_in_its_room =
      noClasses()
          .that()
          .resideOutsideOfPackage("..optimizer.solver..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..optaplanner..")
          .because(
              "kernel, travel and bench, and everybody else, must outlive the solver's library");

  @ArchTest
  static final ArchRule the_application_changes_no_schema =
      noClasses()
          .that()
          .resideOutsideOfPackage("..shared.schema..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..shared.schema..")
          .because("only the launcher and tests may start a database or migrate it");

  @ArchTest
  static final ArchRule checks_ask_over_jdbc_alone =
      classes()
          .that()
          .haveSimpleNameEndingWith("Check")
          .and()
          .resideOutsideOfPackage("..shared..")
          .and(areInAFace())
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..")
          .because("the launcher calls a feature's check, and nothing else of the feature");

  @ArchTest
  static final ArchRule computing_modules_know_no_container =
      noClasses()
          .that(areOfFeature(Set.of("optimizer", "reports")))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("jakarta..", "java.sql..")
                  .and(resideOutsideOfPackages("jakarta.xml.bind..", "jakarta.activation..")))
          .because("they turn records into records or bytes: no Jakarta EE, no database");

  @ArchTest
  static final ArchRule every_package_says_what_it_owns =
      classes()
          .should(liveInANullMarkedPackage())
          .because(
              "package-info.java says what a package owns, and NullAway checks only what is"
                  + " marked");

  @ArchTest
  static final ArchRule names_say_the_job =
      noClasses()
          .that()
          .areTopLevelClasses()
          .should()
          .haveNameMatching(
              ".*\\.(?:\\w*(?:Impl|Manager|Helper|Utils?|Data|Info|DTO|Dto)|Base[A-Z]\\w*)")
          .because("such a name says that the class has no clear job");

  private static ArchCondition<JavaClass> useOnlyWhatTheTableAllows() {
    return new ArchCondition<>("use only what the table of features allows") {
      @Override
      public void check(JavaClass origin, ConditionEvents events) {
        Features.of(origin)
            .ifPresent(
                from ->
                    origin.getDirectDependenciesFromSelf().stream()
                        .filter(d -> !isAllowed(from, d))
                        .forEach(
                            d ->
                                events.add(
                                    SimpleConditionEvent.violated(origin, d.getDescription()))));
      }

      private static boolean isAllowed(String from, Dependency dependency) {
        var target = dependency.getTargetClass().getBaseComponentType();
        return Features.of(target)
            .map(to -> Features.isAllowed(from, to, isFace(target)))
            .orElse(true);
      }
    };
  }

  private static ArchCondition<JavaClass> belongToAKnownFeature() {
    return new ArchCondition<>("belong to a known feature") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var feature = Features.of(type).orElse("");
        boolean isKnown =
            Features.tier(feature) >= 0 || Set.of("optimizer", "reports").contains(feature);
        events.add(
            new SimpleConditionEvent(type, isKnown, type.getName() + " is of \"" + feature + '"'));
      }
    };
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a package with @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean isMarked =
            type.getPackage()
                .tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                .isPresent();
        events.add(new SimpleConditionEvent(type, isMarked, type.getPackageName()));
      }
    };
  }

  private static SliceAssignment rooms() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        var feature = Features.of(type);
        if (feature.isEmpty()) {
          return SliceIdentifier.ignore();
        }
        // A feature is one slice, its rooms have their own rules; web is cut by room.
        return feature.get().equals("web")
            ? SliceIdentifier.of("web", Features.room(type))
            : SliceIdentifier.of(feature.get());
      }

      @Override
      public String getDescription() {
        return "features, and rooms of web";
      }
    };
  }

  private static boolean isFace(JavaClass type) {
    return !Set.of("domain", "infra").contains(Features.room(type));
  }

  private static DescribedPredicate<JavaClass> areInAFace() {
    return DescribedPredicate.describe(
        "are in a face", type -> Features.of(type).isPresent() && isFace(type));
  }

  private static DescribedPredicate<JavaClass> areIn(String room) {
    return DescribedPredicate.describe(
        "are in " + room,
        type -> Features.of(type).isPresent() && Features.room(type).equals(room));
  }

  private static DescribedPredicate<JavaClass> areOfFeature(Set<String> features) {
    return DescribedPredicate.describe(
        "are of " + features, type -> Features.of(type).filter(features::contains).isPresent());
  }

  private static DescribedPredicate<JavaClass> areStored() {
    return DescribedPredicate.describe(
        "are stored",
        type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class));
  }

  /** EclipseLink makes its customizers by name and reflection, so they must be public. */
  private static DescribedPredicate<JavaClass> notCalledByTheirNameFromOutside() {
    return DescribedPredicate.describe(
        "not called by name from outside",
        type ->
            type.getAllRawInterfaces().stream()
                .noneMatch(i -> i.getPackageName().startsWith("org.eclipse.persistence.")));
  }

  private static DescribedPredicate<JavaClass> notTheClockItself() {
    return DescribedPredicate.describe(
        "not the clock itself", type -> !type.getSimpleName().matches("ClockProducer|AuditClock"));
  }

  private static DescribedPredicate<JavaAccess<?>> readsTheTimeBesidesTheClock() {
    return DescribedPredicate.describe(
        "it reads the time besides the clock",
        access -> {
          var target = access.getTarget();
          var owner = target.getOwner().getName();
          boolean hasClock =
              target instanceof CodeUnitCallTarget call
                  && call.getRawParameterTypes().stream()
                      .anyMatch(p -> p.getName().equals("java.time.Clock"));
          return (owner.startsWith("java.time.") && target.getName().equals("now") && !hasClock)
              || (owner.equals("java.time.Clock") && target.getName().startsWith("system"))
              || (owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis"));
        });
  }

  private static DescribedPredicate<JavaAccess<?>> targetIs(String name, Set<String> owners) {
    return DescribedPredicate.describe(
        "target is " + name,
        access ->
            access.getTarget().getName().equals(name)
                && owners.contains(access.getTarget().getOwner().getName()));
  }

  private static DescribedPredicate<JavaClass> areNearMoney() {
    return DescribedPredicate.describe(
        "are near money",
        type ->
            Features.of(type).filter(Set.of("inventory", "settlement")::contains).isPresent()
                || type.getSimpleName().equals("Money")
                || type.getAllFields().stream()
                    .anyMatch(f -> f.getRawType().getSimpleName().equals("Money")));
  }

  private static DescribedPredicate<JavaMember> notPlaces() {
    return DescribedPredicate.describe(
        "not places", m -> !Pattern.matches("latitude|longitude|degrees", m.getName()));
  }

  private static DescribedPredicate<JavaClass> floatingPoint() {
    return assignableTo(double.class)
        .or(assignableTo(float.class))
        .or(assignableTo(Double.class))
        .or(assignableTo(Float.class))
        .as("floating point");
  }
}
