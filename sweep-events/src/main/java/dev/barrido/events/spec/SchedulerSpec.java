package dev.barrido.events.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long trials go on.
 *
 * @param settings as told; those left out take their defaults
 */
public record SchedulerSpec(Scheduler scheduler, Map<String, String> settings) {
  /** Every trial trains to its end. */
  public static final SchedulerSpec NONE = new SchedulerSpec(Scheduler.NONE, Map.of());

  public SchedulerSpec {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** The most epochs of a trial, in place of the training's; empty when it says nothing. */
  public Optional<Integer> maxEpochs() {
    return Optional.ofNullable(settings.get("maxEpochs")).map(Integer::valueOf);
  }

  /** A setting that is a whole number. */
  int whole(String name) {
    return Integer.parseInt(
        settings.getOrDefault(
            name,
            scheduler.settings().stream()
                .filter(setting -> setting.name().equals(name))
                .map(Setting::standard)
                .findFirst()
                .orElseThrow()));
  }
}
