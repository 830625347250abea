package dev.barrido.trainer.attempt;

import dev.barrido.events.TrialJob;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells trainings apart: equal for jobs that train the same way, whatever they pause at. */
final class Fingerprint {
  private Fingerprint() {}

  static String of(TrialJob job) {
    String training =
        job.seed()
            + " "
            + job.objectiveType()
            + " "
            + job.objectiveMetricName()
            + " "
            + sorted(job.training())
            + (job.fold() == null
                ? ""
                : " fold " + job.fold() + " of " + job.folds() + " by " + job.foldSeed());
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(training.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private static @Nullable Object sorted(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> sorted = new TreeMap<>();
      map.forEach((key, entry) -> sorted.put(key, sorted(entry)));
      return sorted;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Fingerprint::sorted).toList();
    }
    return value;
  }
}
