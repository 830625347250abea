package dev.barrido.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.barrido.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule dependsOnTheJdkAndLinearAlgebraOnly =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.barrido.core..",
              "java.lang..",
              "java.math..",
              "java.util..",
              "org.ejml..",
              "org.jspecify.annotations..");

  @ArchTest
  static final ArchRule hasNoCyclesBetweenPackages =
      slices().matching("dev.barrido.core.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule pointsFromTheSweepToTheSpace =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("space")
          .definedBy("dev.barrido.core.space..")
          .layer("trial")
          .definedBy("dev.barrido.core.trial..")
          .layer("search")
          .definedBy("dev.barrido.core.search..")
          .layer("sweep")
          .definedBy("dev.barrido.core.sweep..")
          .layer("simulation")
          .definedBy("dev.barrido.core.simulation..")
          .whereLayer("simulation")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("sweep")
          .mayOnlyBeAccessedByLayers("simulation")
          .whereLayer("search")
          .mayOnlyBeAccessedByLayers("sweep", "simulation")
          .whereLayer("trial")
          .mayOnlyBeAccessedByLayers("search", "sweep", "simulation");

  @ArchTest
  static final ArchRule readsNoClockAndNoRandomnessOfItsOwn =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("java.time..", "java.io..", "java.nio..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom");
}
