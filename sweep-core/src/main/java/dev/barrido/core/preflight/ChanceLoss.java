package dev.barrido.core.preflight;

/**
 * The losses of networks that have learned nothing.
 *
 * @param undecided of one whose last layer adds up to zero everywhere: {@code -ln(1/K)} for K
 *     classes, cross-entropy and softmax; at least 0
 * @param words where that number comes from, for people
 * @param constant of one that says the same for every row, as well as that can be done; at least 0
 */
public record ChanceLoss(double undecided, String words, double constant) {
  public ChanceLoss {
    if (!(undecided >= 0 && constant >= 0 && Double.isFinite(undecided + constant))) {
      throw new IllegalArgumentException(
          "the losses of chance: expected finite ones of at least 0, got "
              + undecided
              + " and "
              + constant);
    }
  }
}
