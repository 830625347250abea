package dev.barrido.events.training;

/**
 * How weights begin. {@code scale} multiplies UNIFORM (-1 to 1) and NORMAL (standard deviation 1),
 * both over the square root of the inputs; biases begin at zero.
 */
public record WeightInit(Kind kind, double scale) {
  /**
   * The distributions: Glorot &amp; Bengio 2010 (xavier), He et al. 2015 (he), LeCun et al. 1998.
   */
  public enum Kind {
    XAVIER,
    XAVIER_UNIFORM,
    HE,
    HE_UNIFORM,
    LECUN,
    UNIFORM,
    NORMAL,
    ZERO
  }
}
