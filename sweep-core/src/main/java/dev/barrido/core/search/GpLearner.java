package dev.barrido.core.search;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Learns from trials, beginning with a prior. What is kept between calls, so that the same kernel
 * is not fitted and the same matrix not factorised again, follows from the trials alone.
 */
final class GpLearner {
  /** The kernel is fitted anew after so many trials more: one of this many. */
  private static final int REFITS = 16;

  private record Fit(List<GpTrial> trials, GpKernel kernel, LossScale scale) {}

  private final GpAxes axes;
  private final GpFit fit;
  private final Function<double[], LossScale> scaling;
  private @Nullable Fit fitted;
  private @Nullable GpModel model;

  GpLearner(GpAxes axes, GpPrior prior, Function<double[], LossScale> scaling) {
    this.axes = axes;
    this.scaling = scaling;
    this.fit = new GpFit(axes, prior);
  }

  /**
   * What is known after some trials.
   *
   * @param explained those to which the kernel is fitted, at least one
   * @param known those with a loss that are modelled
   * @param awaited the places of those whose losses are awaited
   * @param failed the places of those that failed
   */
  GpModel model(
      List<GpTrial> explained, List<GpTrial> known, List<double[]> awaited, List<double[]> failed) {
    Fit now = fitted(explained);
    List<double[]> places =
        Stream.of(known.stream().map(GpTrial::place), awaited.stream(), failed.stream())
            .flatMap(each -> each)
            .toList();
    GpModel next = GpModel.of(axes, now.kernel(), places, scaled(now.scale(), known), model);
    model = next;
    return next;
  }

  private Fit fitted(List<GpTrial> trials) {
    Fit before = fitted;
    if (before != null && before.trials().equals(trials)) {
      return before;
    }
    LossScale scale = scaling.apply(trials.stream().mapToDouble(GpTrial::loss).toArray());
    GpKernel kernel =
        fit.kernel(trials.stream().map(GpTrial::place).toList(), scaled(scale, trials));
    Fit now = new Fit(trials, kernel, scale);
    fitted = now;
    return now;
  }

  private static double[] scaled(LossScale scale, List<GpTrial> trials) {
    return trials.stream().mapToDouble(trial -> scale.of(trial.loss())).toArray();
  }

  /**
   * To how many of so many trials the kernel is fitted: 0, 1, 2 ... 16, 18, 20 ..., so that it is
   * fitted anew not after every one but after every few.
   */
  static int fitted(int scored) {
    int fitted = Math.min(1, scored);
    while (fitted + 1 + fitted / REFITS <= scored) {
      fitted += 1 + fitted / REFITS;
    }
    return fitted;
  }
}
