package dev.barrido.benchmarks.proposal;

import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.space.Domain;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.IntegerDomain;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import java.util.List;

/** Eight parameters of all kinds, as of a small network; peers/proposal.py has the same. */
final class MixedSpace {
  private MixedSpace() {}

  /**
   * The space.
   *
   * @param countable whether the two continuous ranges have steps
   */
  static SearchSpace space(boolean countable) {
    return SearchSpace.of(
        Parameter.of("learningRate", rate(countable)),
        Parameter.of("momentum", new RealDomain(0, 0.99, Scale.LINEAR, countable ? 0.01 : 0)),
        Parameter.of("dropout", new RealDomain(0, 0.8, Scale.LINEAR, 0.05)),
        Parameter.of("units", IntegerDomain.of(16, 1024, Scale.LOGARITHMIC)),
        Parameter.of("layers", IntegerDomain.of(1, 8, Scale.LINEAR)),
        Parameter.of("batchSize", ChoiceDomain.numbers(List.of(16L, 32L, 64L, 128L, 256L))),
        Parameter.of("activation", ChoiceDomain.categories(List.of("relu", "tanh", "elu"))),
        Parameter.of("optimizer", ChoiceDomain.categories(List.of("sgd", "adam", "rmsprop"))));
  }

  private static Domain rate(boolean countable) {
    return new RealDomain(1e-5, 1, Scale.LOGARITHMIC, countable ? 0.001 : 0);
  }

  /** A loss that some of them matter for. */
  static double loss(Hyperparameters point) {
    return Math.abs(Math.log10(point.number("learningRate")) + 2.5)
        + Math.pow(point.number("momentum") - 0.9, 2)
        + Math.abs(point.number("dropout") - 0.3)
        + Math.abs(Math.log(point.number("units") / 200)) / 4
        + ("adam".equals(point.values().get("optimizer")) ? 0 : 0.3);
  }
}
