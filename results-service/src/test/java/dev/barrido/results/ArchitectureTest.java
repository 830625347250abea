package dev.barrido.results;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.barrido.results",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule projectionsKnowNoFramework =
      noClasses()
          .that()
          .resideInAPackage("..projection..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.quarkus..",
              "io.smallrye..",
              "jakarta..",
              "org.eclipse.microprofile..",
              "org.apache.kafka..");

  @ArchTest
  static final ArchRule theStoreKnowsNeitherKafkaNorHttp =
      noClasses()
          .that()
          .resideInAPackage("..store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..messaging..", "..rest..", "org.apache.kafka..", "jakarta.ws..");

  @ArchTest
  static final ArchRule servicesDoNotKnowEachOther =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.barrido.proposer..", "dev.barrido.trainer..", "dev.barrido.cli..");
}
