package dev.barrido.parts.search;

import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.space.Domain;
import dev.barrido.core.space.IntegerDomain;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.events.NarrowedParameter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Spaces of later rounds, to and from what travels. */
public final class FinerSpaces {
  private FinerSpaces() {}

  /**
   * The space of a round.
   *
   * @param original the sweep's own
   * @param narrowed all parameters that the round has
   * @throws IllegalArgumentException if that is no space of these parameters
   */
  public static SearchSpace of(SearchSpace original, List<NarrowedParameter> narrowed) {
    Map<String, NarrowedParameter> byName =
        narrowed.stream().collect(Collectors.toMap(NarrowedParameter::name, Function.identity()));
    return new SearchSpace(
        original.parameters().stream()
            .filter(parameter -> byName.containsKey(parameter.name()))
            .map(parameter -> finer(parameter, byName.get(parameter.name())))
            .toList());
  }

  /** A parameter as it travels. */
  public static NarrowedParameter narrowed(String name, Domain domain, @Nullable String reason) {
    if (domain instanceof RealDomain real) {
      boolean logarithmic = real.scale() == Scale.LOGARITHMIC;
      return new NarrowedParameter(name, real.min(), real.max(), null, logarithmic, reason);
    }
    if (domain instanceof IntegerDomain whole) {
      boolean logarithmic = whole.scale() == Scale.LOGARITHMIC;
      return new NarrowedParameter(
          name, (double) whole.min(), (double) whole.max(), null, logarithmic, reason);
    }
    List<Object> values = ((ChoiceDomain) domain).values();
    return new NarrowedParameter(name, null, null, values, false, reason);
  }

  private static Parameter finer(Parameter parameter, NarrowedParameter narrowed) {
    return new Parameter(parameter.name(), finer(parameter.domain(), narrowed), parameter.when());
  }

  private static Domain finer(Domain domain, NarrowedParameter narrowed) {
    Scale scale = narrowed.logarithmic() ? Scale.LOGARITHMIC : Scale.LINEAR;
    if (domain instanceof RealDomain real) {
      return new RealDomain(bound(narrowed.min()), bound(narrowed.max()), scale, real.step());
    }
    if (domain instanceof IntegerDomain whole) {
      return new IntegerDomain(
          (long) bound(narrowed.min()), (long) bound(narrowed.max()), scale, whole.step());
    }
    if (narrowed.values() == null) {
      throw new IllegalArgumentException("a finer list: expected values, got nothing");
    }
    return new ChoiceDomain(
        narrowed.values().stream().map(domain::canonical).toList(),
        ((ChoiceDomain) domain).ordered());
  }

  private static double bound(@Nullable Double bound) {
    if (bound == null) {
      throw new IllegalArgumentException("a finer range: expected both bounds, got nothing");
    }
    return bound;
  }
}
