package dev.barrido.proposer.application;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.search.Searchers;
import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.space.Domain;
import dev.barrido.core.space.IntegerDomain;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.sweep.SweepPlan;
import dev.barrido.events.spec.ParameterSpec;
import dev.barrido.events.spec.SweepSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what a user wrote into what the core searches. */
final class Plans {
  private Plans() {}

  static SweepPlan of(SweepSpec spec, long seed) {
    Seeds seeds = new Seeds(seed);
    SearchSpace space = space(spec.parameters());
    Double goal = spec.objective().goal();
    return new SweepPlan(
        space,
        Searchers.named(spec.algorithmName(), space, spec.algorithmSettings(), seeds),
        seeds,
        spec.parallelTrialCount(),
        spec.maxTrialCount(),
        spec.maxFailedTrialCount(),
        goal == null ? null : (Double) Losses.of(spec.objective().type(), goal),
        spec.maxDuration() == null ? null : (Long) spec.maxDuration().toMillis(),
        spec.enqueue(),
        spec.retryMaxAttempts());
  }

  private static SearchSpace space(List<ParameterSpec> specs) {
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
