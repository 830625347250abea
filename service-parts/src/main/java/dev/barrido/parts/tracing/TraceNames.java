package dev.barrido.parts.tracing;

import dev.barrido.events.TrialId;
import io.opentelemetry.sdk.trace.IdGenerator;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Which trace a trial is followed in: its id derives from the trial's, so that all that is done for
 * it is one trace, whichever process begins, however often its job is queued, and nothing about it
 * has to be stored. All other ids are random.
 */
@Singleton
public class TraceNames implements IdGenerator {
  private static final int BYTES = 16;

  private final IdGenerator random = IdGenerator.random();
  private final ThreadLocal<@Nullable String> next = new ThreadLocal<>();

  /** The trace of a trial, 32 hexadecimal digits. */
  public static String of(TrialId trial) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(trial.value().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The next trace that begins on this thread is that of the trial. */
  void nextIs(TrialId trial) {
    next.set(of(trial));
  }

  /** Nor is it that of any other: none began, perhaps because none is recorded. */
  void forget() {
    next.remove();
  }

  @Override
  public String generateTraceId() {
    String named = next.get();
    return named == null ? random.generateTraceId() : named;
  }

  @Override
  public String generateSpanId() {
    return random.generateSpanId();
  }
}
