package dev.barrido.core.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares a trial's best loss so far with the other curves at the same epoch, as they stand at
 * that moment, ended or not.
 */
abstract class CurveScheduler extends FoldingScheduler {
  private static final class Curve {
    private double best = Double.POSITIVE_INFINITY;
    private double mean;
    private int epochs;

    void add(double loss) {
      best = Math.min(best, loss);
      epochs++;
      mean += (loss - mean) / epochs;
    }
  }

  private final String rule;
  private final int minTrials;
  private final int startEpoch;
  private final Map<Integer, Curve> curves = new HashMap<>();
  private final Map<Integer, Standings> standings = new HashMap<>();

  /**
   * Judges from an epoch on, wherever so many other curves got as far.
   *
   * @param minTrials at least 1
   * @param startEpoch at least 1
   */
  CurveScheduler(String rule, int minTrials, int startEpoch) {
    if (minTrials < 1 || startEpoch < 1) {
      throw new IllegalArgumentException(
          rule
              + ": expected at least 1 trial and epoch 1 to compare with, got "
              + minTrials
              + " and "
              + startEpoch);
    }
    this.rule = rule;
    this.minTrials = minTrials;
    this.startEpoch = startEpoch;
  }

  @Override
  final List<Verdict> judge(Measurement measurement) {
    Curve curve = curves.computeIfAbsent(measurement.trial(), trial -> new Curve());
    curve.add(measurement.loss());
    Standings others = standings.computeIfAbsent(measurement.epoch(), epoch -> new Standings());
    Verdict verdict = compare(measurement, curve.best, others);
    others.add(mark(curve.best, curve.mean));
    return List.of(verdict);
  }

  /** What the curve leaves for others to be compared with. */
  abstract double mark(double best, double mean);

  /** What others must reach. */
  abstract double threshold(Standings others);

  private Verdict compare(Measurement measurement, double best, Standings others) {
    int trial = measurement.trial();
    int epoch = measurement.epoch();
    if (epoch < startEpoch || others.size() < minTrials) {
      return new Verdict.Continue(trial, Evidence.unjudged(rule, epoch, best));
    }
    double threshold = threshold(others);
    int rank = others.better(best) + 1;
    Evidence evidence = new Evidence(rule, epoch, null, rank, others.size(), best, threshold);
    return best > threshold
        ? new Verdict.Prune(trial, evidence)
        : new Verdict.Continue(trial, evidence);
  }
}
