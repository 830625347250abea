package dev.barrido.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.cli.ExitCode;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** The report of a sweep, over the document that the server sends. */
public record Report(JsonNode document) {
  private static final Set<String> ENDED = Set.of("COMPLETED", "FAILED", "CANCELLED");

  public String sweepId() {
    return document.path("sweepId").asText();
  }

  public String state() {
    return document.path("state").asText();
  }

  public String reason() {
    return document.path("reason").asText("");
  }

  public String message() {
    return document.path("message").asText("");
  }

  public boolean hasEnded() {
    return ENDED.contains(state());
  }

  /** The budget of trials; empty when only the space bounds it. */
  public OptionalInt maxTrialCount() {
    JsonNode count = document.path("maxTrialCount");
    return count.isInt() ? OptionalInt.of(count.asInt()) : OptionalInt.empty();
  }

  /** How many trials are in a state, for example {@code completed}. */
  public int trials(String state) {
    return document.path("trials").path(state).asInt();
  }

  /** Trials that nobody trains or is to train: ended ones, and those that wait to be promoted. */
  public int trialsDone() {
    return trials("paused")
        + trials("completed")
        + trials("pruned")
        + trials("failed")
        + trials("cancelled");
  }

  public long epochs() {
    return document.path("epochs").asLong();
  }

  public Duration elapsed() {
    return Duration.ofMillis(document.path("elapsedMillis").asLong());
  }

  /** How many trials meet the constraints; empty when there are none. */
  public OptionalInt feasible() {
    JsonNode count = document.path("feasible");
    return count.isInt() ? OptionalInt.of(count.asInt()) : OptionalInt.empty();
  }

  public JsonNode best() {
    return document.path("best");
  }

  /** The trials of the Pareto front; a missing node where there is one objective. */
  public JsonNode front() {
    return document.path("paretoFront");
  }

  /** The best objective so far. */
  public OptionalDouble bestValue() {
    JsonNode value = best().path("value");
    return value.isNumber() ? OptionalDouble.of(value.asDouble()) : OptionalDouble.empty();
  }

  /** Its best models combined; missing when they were not. */
  public JsonNode ensemble() {
    return document.path("ensemble");
  }

  /** How the command that waited for this sweep ends. */
  public ExitCode exitCode() {
    if (state().equals("COMPLETED")) {
      return ExitCode.OK;
    }
    return reason().equals("BAD_INPUT") ? ExitCode.BAD_INPUT : ExitCode.FAILED;
  }
}
