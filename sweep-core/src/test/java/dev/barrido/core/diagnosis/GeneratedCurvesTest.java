package dev.barrido.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.core.random.Seeds;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** At least nine bad curves in ten are named rightly, and at most one good in twenty is accused. */
class GeneratedCurvesTest {
  private static final int CURVES = 200;
  private static final List<String> MEASURED_BY_NETWORKS_ALONE =
      List.of(
          "train.initialLoss",
          "train.updateRatio",
          "train.updateRatioLowest",
          "train.updateRatioHighest",
          "train.deadUnits",
          "train.saturatedUnits",
          "validation.guessError");

  /** What is said of each curve of a family: two tests ask. */
  private static final Map<String, List<List<DiagnosisKind>>> SAID = new HashMap<>();

  static Stream<Arguments> bad() {
    return Stream.of(
        family(DiagnosisKind.LEARNING_RATE_TOO_HIGH, "diverging", GeneratedCurves::diverging),
        family(
            DiagnosisKind.LEARNING_RATE_TOO_HIGH,
            "exploding",
            curves -> curves.exploding().completed()),
        family(
            DiagnosisKind.LEARNING_RATE_TOO_HIGH,
            "oscillating",
            curves -> curves.oscillating().completed()),
        family(
            DiagnosisKind.LEARNING_RATE_TOO_LOW,
            "crawling",
            curves -> curves.crawling().completed()),
        family(
            DiagnosisKind.OVERFITTING, "overfitting", curves -> curves.overfitting().completed()),
        family(
            DiagnosisKind.UNDERFITTING,
            "underfitting",
            curves -> curves.underfitting().completed()),
        family(DiagnosisKind.PLATEAU, "plateau", curves -> curves.plateau().completed()),
        family(
            DiagnosisKind.NO_SIGNAL,
            "without signal",
            curves -> curves.withoutSignal().completed()),
        family(DiagnosisKind.DEAD_UNITS, "dying", curves -> curves.dying().completed()),
        family(
            DiagnosisKind.VANISHING_UPDATES, "vanishing", curves -> curves.vanishing().completed()),
        family(DiagnosisKind.EXPLODING_UPDATES, "leaping", curves -> curves.leaping().completed()));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("bad")
  void namesBadCurvesRightly(
      DiagnosisKind expected, String family, Function<GeneratedCurves, LearningCurve> curve) {
    long right = said(family, curve).stream().filter(kinds -> kinds.contains(expected)).count();

    assertThat(right).as(family).isGreaterThanOrEqualTo(CURVES * 9 / 10);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("bad")
  void saysLittleElseOfThem(
      DiagnosisKind expected, String family, Function<GeneratedCurves, LearningCurve> curve) {
    Map<DiagnosisKind, Integer> others = new EnumMap<>(DiagnosisKind.class);
    said(family, curve).stream()
        .flatMap(List::stream)
        .filter(kind -> kind != expected)
        .forEach(kind -> others.merge(kind, 1, Integer::sum));

    assertThat(others.values()).as("%s: %s", family, others).allMatch(count -> count < CURVES / 5);
  }

  @Test
  void accusesFewGoodCurves() {
    long accused =
        curves(one -> one.good().completed()).filter(one -> !kinds(one).isEmpty()).count();

    assertThat(accused).isLessThanOrEqualTo(CURVES / 20);
  }

  @Test
  void accusesFewGoodCurvesOfProgramsThatMeasureLosses() {
    long accused =
        curves(one -> bare(one.good()).completed()).filter(one -> !kinds(one).isEmpty()).count();

    assertThat(accused).isLessThanOrEqualTo(CURVES / 20);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("bareLosses")
  void namesBadCurvesOfProgramsThatMeasureLosses(
      DiagnosisKind expected, String family, Function<GeneratedCurves, CurveBuilder> curve) {
    long right =
        curves(one -> bare(curve.apply(one)).completed())
            .filter(one -> kinds(one).contains(expected))
            .count();

    assertThat(right).as(family).isGreaterThanOrEqualTo(CURVES * 9 / 10);
  }

  static Stream<Arguments> bareLosses() {
    return Stream.of(
        Arguments.of(
            DiagnosisKind.LEARNING_RATE_TOO_LOW,
            "crawling",
            (Function<GeneratedCurves, CurveBuilder>) GeneratedCurves::crawling),
        Arguments.of(
            DiagnosisKind.OVERFITTING,
            "overfitting",
            (Function<GeneratedCurves, CurveBuilder>) GeneratedCurves::overfitting),
        Arguments.of(
            DiagnosisKind.PLATEAU,
            "plateau",
            (Function<GeneratedCurves, CurveBuilder>) GeneratedCurves::plateau));
  }

  private static Arguments family(
      DiagnosisKind expected, String name, Function<GeneratedCurves, LearningCurve> curve) {
    return Arguments.of(expected, name, curve);
  }

  private static List<List<DiagnosisKind>> said(
      String family, Function<GeneratedCurves, LearningCurve> curve) {
    return SAID.computeIfAbsent(
        family, name -> curves(curve).map(GeneratedCurvesTest::kinds).toList());
  }

  private static Stream<LearningCurve> curves(Function<GeneratedCurves, LearningCurve> curve) {
    Seeds seeds = new Seeds(17);
    return IntStream.range(0, CURVES)
        .mapToObj(number -> curve.apply(new GeneratedCurves(seeds.stream("curve", number))));
  }

  private static CurveBuilder bare(CurveBuilder curve) {
    MEASURED_BY_NETWORKS_ALONE.forEach(curve::without);
    return curve;
  }

  private static List<DiagnosisKind> kinds(LearningCurve curve) {
    return Diagnoses.of(curve).stream().map(Diagnosis::kind).toList();
  }
}
