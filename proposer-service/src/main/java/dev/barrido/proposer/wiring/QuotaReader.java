package dev.barrido.proposer.wiring;

import dev.barrido.proposer.application.Quota;
import dev.barrido.proposer.application.Quotas;
import java.util.Map;
import java.util.stream.Collectors;

/** Quotas out of the settings. */
final class QuotaReader {
  private QuotaReader() {}

  static Quotas read(ProposerSettings settings) {
    return new Quotas(
        quota(settings.quota()),
        settings.namespaces().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, own -> quota(own.getValue()))));
  }

  private static Quota quota(ProposerSettings.QuotaSettings settings) {
    return new Quota(
        settings.sweeps().isPresent() ? (Integer) settings.sweeps().getAsInt() : null,
        settings.trialsInFlight().isPresent()
            ? (Integer) settings.trialsInFlight().getAsInt()
            : null,
        settings.epochs().isPresent() ? (Long) settings.epochs().getAsLong() : null,
        settings.weight());
  }
}
