package dev.barrido.core.preflight;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The checks that a careful practitioner makes before searching anything: a network that has
 * learned nothing must be as bad as chance, penalties must cost something, a handful of rows must
 * be learnable by heart, and some learning rate must make the loss fall.
 *
 * <p>After: Karpathy et al., "CS231n: Convolutional Neural Networks for Visual Recognition",
 * sections "Sanity checks" and "Babysitting the learning process"; the sweep over learning rates
 * after Smith, "Cyclical Learning Rates for Training Neural Networks", WACV 2017, section 3.3.
 *
 * <p>Symbols: K classes; -ln(1/K) the loss of chance.
 *
 * <p>Where we differ: thresholds are our own, each a named constant of the check it belongs to;
 * each learning rate begins with the first weights again, where Smith raises the rate within one
 * run; losses other than cross-entropy are held to the loss of a network that says nothing.
 *
 * <p>Cost: none to speak of; measuring is what costs.
 *
 * @param checks one of each kind
 * @param range the learning rates that make the loss fall; null when none does, or there is none
 */
public record Preflight(List<Check> checks, @Nullable LearningRateRange range) {
  public Preflight {
    checks = List.copyOf(checks);
  }

  /** The judgement of these findings. */
  public static Preflight of(Findings findings) {
    RateSweep rates = RateSweep.of(findings);
    return new Preflight(
        List.of(
            FirstLossCheck.of(findings),
            RegularizationCheck.of(findings),
            TinySetCheck.of(findings),
            LearningRateCheck.of(findings, rates)),
        rates.range().orElse(null));
  }

  public boolean passed() {
    return failed().isEmpty();
  }

  /** The checks that failed. */
  public List<Check> failed() {
    return checks.stream().filter(check -> check.result() == CheckResult.FAILED).toList();
  }

  /** What failed and what to do about it, in one text; empty when nothing did. */
  public Optional<String> complaint() {
    return failed().stream()
        .map(check -> check.finding() + "; " + check.advice())
        .reduce((one, other) -> one + ". " + other);
  }
}
