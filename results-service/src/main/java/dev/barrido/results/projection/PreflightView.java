package dev.barrido.results.projection;

import dev.barrido.events.FailureKind;
import dev.barrido.events.MeasuredRate;
import dev.barrido.events.PreflightCheck;
import dev.barrido.events.PreflightJudged;
import dev.barrido.events.PreflightMeasured;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a network did on its first batches, as its sweep's report shows it.
 *
 * @param passed whether no check failed
 * @param failureKind why it could not be carried out, null when it was
 * @param message what failed and what to do about it, null when nothing did
 * @param hyperparameters the point that was checked
 * @param checks one of each kind
 * @param rates what a few minibatches at each learning rate came to
 * @param learningRateMin the lowest learning rate that makes the loss fall, null when none does
 * @param learningRateMax the highest one, null when none does
 */
public record PreflightView(
    boolean passed,
    @Nullable FailureKind failureKind,
    @Nullable String message,
    Map<String, Object> hyperparameters,
    List<PreflightCheck> checks,
    List<Rate> rates,
    @Nullable Double learningRateMin,
    @Nullable Double learningRateMax) {
  public PreflightView {
    hyperparameters = Collections.unmodifiableMap(new LinkedHashMap<>(hyperparameters));
    checks = List.copyOf(checks);
    rates = List.copyOf(rates);
  }

  /** What was measured, and what was made of it. */
  public static PreflightView of(PreflightMeasured measured, PreflightJudged judged) {
    Double before = measured.firstLoss();
    return new PreflightView(
        judged.passed(),
        judged.failureKind(),
        judged.message(),
        measured.hyperparameters(),
        judged.checks(),
        measured.rates().stream().map(rate -> rate(rate, before)).toList(),
        judged.learningRateMin(),
        judged.learningRateMax());
  }

  private static Rate rate(MeasuredRate rate, @Nullable Double before) {
    String effect = before == null ? null : PreflightJudgement.probe(rate).effect(before).name();
    return new Rate(rate.learningRate(), rate.loss(), effect);
  }

  /**
   * One learning rate.
   *
   * @param loss afterwards, null when it was not finite
   * @param effect what it did to the loss, null when there was none before
   */
  public record Rate(double learningRate, @Nullable Double loss, @Nullable String effect) {}
}
