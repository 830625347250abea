package dev.barrido.results.projection;

import dev.barrido.core.diagnosis.DiagnosisKind;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the learning curves of a sweep show: by diagnosis, the most common first, and by trial.
 *
 * @param trials only those that something was said about
 */
public record SweepDiagnoses(List<Group> diagnoses, List<OfTrial> trials) {
  public SweepDiagnoses {
    diagnoses = List.copyOf(diagnoses);
    trials = List.copyOf(trials);
  }

  /**
   * Gathers them.
   *
   * @param made by trial
   * @param learningRates by number of the trial, where it is known
   */
  static SweepDiagnoses of(
      SweepId sweep, List<MadeDiagnosis> made, Map<Integer, Double> learningRates) {
    Map<DiagnosisKind, List<MadeDiagnosis>> byKind = new EnumMap<>(DiagnosisKind.class);
    Map<Integer, List<MadeDiagnosis>> byTrial = new TreeMap<>();
    for (MadeDiagnosis one : made) {
      byKind.computeIfAbsent(one.diagnosis().kind(), kind -> new ArrayList<>()).add(one);
      byTrial.computeIfAbsent(one.number(), number -> new ArrayList<>()).add(one);
    }
    List<Group> groups = new ArrayList<>();
    byKind.forEach((kind, all) -> groups.add(Group.of(kind, all, learningRates)));
    groups.sort(Comparator.comparing(group -> -group.trials().size()));
    List<OfTrial> trials = new ArrayList<>();
    byTrial.forEach(
        (number, all) ->
            trials.add(
                new OfTrial(
                    TrialId.of(sweep, number).value(),
                    number,
                    learningRates.get(number),
                    all.stream().map(Made::of).toList())));
    return new SweepDiagnoses(groups, trials);
  }

  /**
   * One diagnosis of many trials.
   *
   * @param title as people say it
   * @param trials their numbers
   * @param learningRates of these trials, null when none is known
   * @param evidence by name, over these trials
   */
  public record Group(
      String diagnosis,
      String title,
      List<Integer> trials,
      @Nullable Span learningRates,
      Map<String, Span> evidence,
      String advice) {
    private static Group of(
        DiagnosisKind kind, List<MadeDiagnosis> all, Map<Integer, Double> learningRates) {
      List<Integer> trials = all.stream().map(MadeDiagnosis::number).toList();
      Map<String, Span> evidence = new TreeMap<>();
      for (MadeDiagnosis one : all) {
        one.diagnosis()
            .evidence()
            .forEach((name, value) -> evidence.merge(name, Span.of(value), Span::with));
      }
      return new Group(
          kind.id(),
          kind.title(),
          trials,
          trials.stream()
              .map(learningRates::get)
              .filter(Objects::nonNull)
              .map(Span::of)
              .reduce(Span::with)
              .orElse(null),
          evidence,
          kind.advice());
    }
  }

  /** From the lowest of some values to the highest. */
  public record Span(double lowest, double highest) {
    private static Span of(double value) {
      return new Span(value, value);
    }

    private Span with(Span other) {
      return new Span(Math.min(lowest, other.lowest), Math.max(highest, other.highest));
    }
  }

  /**
   * All diagnoses of one trial, in the order in which they were made.
   *
   * @param learningRate null when it is not known
   */
  public record OfTrial(
      String trialId, int number, @Nullable Double learningRate, List<Made> diagnoses) {}

  /**
   * One diagnosis of one trial.
   *
   * @param epoch at which it showed
   * @param sinceEpoch where what it is about began
   */
  public record Made(
      String diagnosis,
      int epoch,
      int sinceEpoch,
      Map<String, Double> evidence,
      String sentence,
      String advice) {
    private static Made of(MadeDiagnosis made) {
      return new Made(
          made.diagnosis().kind().id(),
          made.diagnosis().epoch(),
          made.diagnosis().sinceEpoch(),
          new TreeMap<>(made.diagnosis().evidence()),
          made.diagnosis().sentence(),
          made.diagnosis().kind().advice());
    }
  }
}
