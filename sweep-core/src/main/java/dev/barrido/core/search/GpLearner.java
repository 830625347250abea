package dev.barrido.core.search;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Learns from trials, beginning with a prior. The kernel is that of the first so many trials with a
 * loss; how many grows in steps, so it is fitted anew not after every trial but after every few.
 * What is kept between calls follows from the trials alone.
 */
final class GpLearner {
  /** Trials with a loss that are modelled. */
  private static final int MODELLED = 256;

  /** Trials with a loss that the kernel is fitted to. */
  private static final int FITTED = 128;

  /** The kernel is fitted anew after so many trials more: one of this many. */
  private static final int REFITS = 32;

  private record Fit(List<GpTrial> trials, GpKernel kernel, LossScale scale) {}

  private final GpAxes axes;
  private final GpFit fit;
  private @Nullable Fit fitted;
  private @Nullable GpModel model;

  GpLearner(GpAxes axes, GpPrior prior) {
    this.axes = axes;
    this.fit = new GpFit(axes, prior);
  }

  /** What is known after these trials, of which at least one has a loss. */
  GpModel model(GpTrials trials) {
    int scored = trials.scored().size();
    Fit now = fitted(trials.chosen(fitted(scored), FITTED));
    List<GpTrial> known = trials.chosen(scored, MODELLED);
    List<double[]> places =
        Stream.concat(known.stream().map(GpTrial::place), trials.without().stream()).toList();
    GpModel next = GpModel.of(axes, now.kernel(), places, scaled(now.scale(), known), model);
    model = next;
    return next;
  }

  private Fit fitted(List<GpTrial> trials) {
    Fit before = fitted;
    if (before != null && before.trials().equals(trials)) {
      return before;
    }
    LossScale scale = LossScale.of(trials.stream().mapToDouble(GpTrial::loss).toArray());
    GpKernel kernel =
        fit.kernel(trials.stream().map(GpTrial::place).toList(), scaled(scale, trials));
    Fit now = new Fit(trials, kernel, scale);
    fitted = now;
    return now;
  }

  private static double[] scaled(LossScale scale, List<GpTrial> trials) {
    return trials.stream().mapToDouble(trial -> scale.of(trial.loss())).toArray();
  }

  /** To how many of so many trials with a loss the kernel is fitted: 1, 2 ... 32, 34, 36 ... */
  static int fitted(int scored) {
    int fitted = 1;
    while (fitted + 1 + fitted / REFITS <= scored) {
      fitted += 1 + fitted / REFITS;
    }
    return fitted;
  }
}
