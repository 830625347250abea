package dev.barrido.core.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The epochs of one training so far.
 *
 * @param epochs ascending by number
 * @param completed whether it trained to its end; one that was pruned, failed or cancelled did not
 */
public record LearningCurve(List<EpochFigures> epochs, boolean completed) {
  public LearningCurve {
    epochs = List.copyOf(epochs);
    for (int i = 1; i < epochs.size(); i++) {
      if (epochs.get(i).epoch() <= epochs.get(i - 1).epoch()) {
        throw new IllegalArgumentException(
            "a learning curve: expected ascending epochs, got "
                + epochs.get(i - 1).epoch()
                + " before "
                + epochs.get(i).epoch());
      }
    }
  }

  /** How many epochs were measured. */
  public int size() {
    return epochs.size();
  }

  /** The last epoch of a curve that is not empty. */
  EpochFigures last() {
    return epochs.get(epochs.size() - 1);
  }

  /** The last epochs, all if there are fewer. */
  List<EpochFigures> last(int count) {
    return epochs.subList(Math.max(0, size() - count), size());
  }

  /** The values of one figure, where it was measured. */
  Series series(Function<EpochFigures, @Nullable Double> figure) {
    List<EpochFigures> measured =
        epochs.stream().filter(epoch -> figure.apply(epoch) != null).toList();
    return new Series(
        measured.stream().mapToInt(EpochFigures::epoch).toArray(),
        measured.stream().map(figure).mapToDouble(Objects::requireNonNull).toArray());
  }

  /**
   * The loss before the first step, or that of the first epoch where nobody measured it.
   *
   * @return empty if no training loss was measured
   */
  OptionalDouble startingLoss() {
    double[] measured = series(EpochFigures::initialLoss).values();
    double[] losses = series(EpochFigures::trainLoss).values();
    return Arrays.stream(measured.length > 0 ? measured : losses).findFirst();
  }
}
