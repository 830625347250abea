package dev.barrido.events.spec;

import dev.barrido.events.training.Activation;
import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.Layer;
import dev.barrido.events.training.Loss;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.events.training.Training;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells of networks that no engine could build, each field of which is right by itself. An engine
 * would find out too, but only when trials fail one by one.
 */
final class BuildCheck {
  private final NetworkTraining training;
  private final List<Problem> problems = new ArrayList<>();

  private BuildCheck(NetworkTraining training) {
    this.training = training;
  }

  static List<Problem> problems(Training training) {
    if (!(training instanceof NetworkTraining network)) {
      return List.of();
    }
    BuildCheck check = new BuildCheck(network);
    int last = network.network().size() - 1;
    if (network.network().get(last) instanceof Layer.Output output) {
      check.checkUnits(last, output);
      check.checkActivation(last, output.activation());
    }
    check.problems.addAll(new PictureCheck(network.data()).problems(network.network()));
    return check.problems;
  }

  private void checkUnits(int last, Layer.Output output) {
    DataSource source = training.data().source();
    boolean number =
        source instanceof DataSource.Csv csv && csv.task() == DataSource.Task.REGRESSION;
    if (number && output.units() != 1) {
      refuse(last, "units", "expected 1, for the number to predict, got " + output.units());
    } else if (output.units() == 1 && output.activation() == Activation.SOFTMAX) {
      refuse(last, "units", "expected at least 2 with softmax, got 1");
    }
  }

  private void checkActivation(int last, Activation activation) {
    Activation needed = needed(training.loss());
    if (needed != null && activation != needed) {
      String loss = Names.of(training.loss());
      String got = Names.of(activation);
      refuse(
          last,
          "activation",
          "expected " + Names.of(needed) + " with the loss " + loss + ", got " + got);
    }
  }

  /** Losses of probabilities need outputs that are some. */
  private static @Nullable Activation needed(Loss loss) {
    return switch (loss) {
      case CROSS_ENTROPY -> Activation.SOFTMAX;
      case BINARY_CROSS_ENTROPY -> Activation.SIGMOID;
      case MEAN_SQUARED_ERROR, MEAN_ABSOLUTE_ERROR, HINGE -> null;
    };
  }

  private void refuse(int layer, String field, String message) {
    problems.add(new Problem("training.network[" + layer + "]." + field, null, message));
  }
}
