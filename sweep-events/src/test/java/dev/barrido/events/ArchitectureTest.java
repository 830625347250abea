package dev.barrido.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.barrido.events",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String EVENTS = "dev.barrido.events";

  @ArchTest
  static final ArchRule dependsOnNoOtherModuleAndNoFramework =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              EVENTS + "..",
              "java..",
              "org.jspecify.annotations..",
              "com.fasterxml.jackson..",
              "org.snakeyaml.engine..",
              "org.apache.kafka..");

  @ArchTest
  static final ArchRule recordsDependOnTheJdkAlone =
      classes()
          .that()
          .resideInAnyPackage(EVENTS, EVENTS + ".training")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              EVENTS,
              EVENTS + ".training",
              "org.jspecify.annotations",
              "java.lang..",
              "java.time..",
              "java.util..");

  @ArchTest
  static final ArchRule jsonIsWrittenByTheCodecOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage(EVENTS + ".codec")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule yamlIsReadByTheSpecOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage(EVENTS + ".spec")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.snakeyaml..");

  @ArchTest
  static final ArchRule kafkaIsKnownToTheTopicsOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage(EVENTS + ".topics")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching(EVENTS + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule filesAndClocksAreTheCallersBusiness =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.net..")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime");
}
