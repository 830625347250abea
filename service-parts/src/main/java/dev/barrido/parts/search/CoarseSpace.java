package dev.barrido.parts.search;

import dev.barrido.core.space.Domain;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.events.NarrowedParameter;
import dev.barrido.events.spec.Babysitting;
import dev.barrido.events.spec.SweepSpec;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the first round of a babysat sweep searches, once its preflight has found out. */
public final class CoarseSpace {
  private static final String REASON = "where the loss falls within the first batches";

  private CoarseSpace() {}

  /**
   * All parameters of the first round, the learning rate narrowed to these rates.
   *
   * @param min the lowest rate; null when none was found
   * @param max the highest rate; null when none was found
   * @return nothing where the whole space is searched: no rates, no parameter that by itself is the
   *     learning rate, or one that shares nothing with them
   */
  public static Optional<List<NarrowedParameter>> of(
      SweepSpec spec, @Nullable Double min, @Nullable Double max) {
    if (min == null || max == null || !Babysitting.chosenBy(spec)) {
      return Optional.empty();
    }
    SearchSpace space = Spaces.of(spec.parameters());
    return Babysitting.learningRate(spec)
        .flatMap(
            name -> shared(domain(space, name), min, max).map(found -> named(space, name, found)));
  }

  private static List<NarrowedParameter> named(SearchSpace space, String name, Domain found) {
    return space.parameters().stream()
        .map(
            parameter ->
                parameter.name().equals(name)
                    ? FinerSpaces.narrowed(name, found, REASON)
                    : FinerSpaces.narrowed(parameter.name(), parameter.domain(), null))
        .toList();
  }

  private static Domain domain(SearchSpace space, String name) {
    return space.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .map(Parameter::domain)
        .findFirst()
        .orElseThrow();
  }

  /** What a continuous range has in common with the rates. */
  private static Optional<Domain> shared(Domain domain, double min, double max) {
    if (!(domain instanceof RealDomain real) || real.step() > 0) {
      return Optional.empty();
    }
    double low = Math.max(min, real.min());
    double high = Math.min(max, real.max());
    return low < high ? Optional.of(RealDomain.of(low, high, real.scale())) : Optional.empty();
  }
}
