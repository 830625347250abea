package dev.barrido.parts.search;

import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.space.Domain;
import dev.barrido.core.space.IntegerDomain;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.events.spec.ParameterSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of a spec as the space that the core searches. */
public final class Spaces {
  private Spaces() {}

  /** The space of these parameters, which a spec reader has found to be sound. */
  public static SearchSpace of(List<ParameterSpec> specs) {
    Map<String, ParameterSpec> byName =
        specs.stream().collect(Collectors.toMap(ParameterSpec::name, Function.identity()));
    return new SearchSpace(specs.stream().map(spec -> parameter(spec, byName)).toList());
  }

  private static Parameter parameter(ParameterSpec spec, Map<String, ParameterSpec> byName) {
    Map<String, Object> when = new LinkedHashMap<>();
    spec.when()
        .forEach(
            (other, value) ->
                when.put(other, Objects.requireNonNull(byName.get(other).valueOf(value))));
    return new Parameter(spec.name(), domain(spec), when);
  }

  private static Domain domain(ParameterSpec spec) {
    return switch (spec.kind()) {
      case DOUBLE ->
          new RealDomain(
              bound(spec.min()),
              bound(spec.max()),
              scale(spec),
              spec.step() == null ? 0 : spec.step());
      case INT ->
          new IntegerDomain(
              (long) bound(spec.min()),
              (long) bound(spec.max()),
              scale(spec),
              spec.step() == null ? 1 : spec.step().longValue());
      case DISCRETE -> new ChoiceDomain(Objects.requireNonNull(spec.values()), true);
      case CATEGORICAL -> new ChoiceDomain(Objects.requireNonNull(spec.values()), false);
    };
  }

  private static double bound(@Nullable Double bound) {
    return Objects.requireNonNull(bound);
  }

  private static Scale scale(ParameterSpec spec) {
    return spec.logarithmic() ? Scale.LOGARITHMIC : Scale.LINEAR;
  }
}
