package dev.barrido.events.training;

/**
 * The update rule. {@code momentum} is for SGD and NESTEROVS, {@code beta1 beta2} for the Adam
 * family, {@code rho} for RMSPROP and ADADELTA, {@code weightDecay} for ADAMW.
 */
public record Optimizer(
    Rule rule,
    double learningRate,
    double momentum,
    double beta1,
    double beta2,
    double epsilon,
    double rho,
    double weightDecay,
    Decay decay) {
  /** The rules by name. */
  public enum Rule {
    SGD,
    NESTEROVS,
    ADAM,
    ADAMW,
    RMSPROP,
    ADAGRAD,
    ADADELTA,
    NADAM,
    AMSGRAD
  }
}
