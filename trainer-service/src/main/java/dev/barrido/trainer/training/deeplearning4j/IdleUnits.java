package dev.barrido.trainer.training.deeplearning4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Counts the units of a layer through which nothing can be learned, since on every row of a sample
 * they lie where their non-linearity is flat. The units of a convolution are its filters.
 */
final class IdleUnits {
  /** The parts of a non-linearity's range that count as flat. */
  enum Kind {
    /** Off: at zero. */
    RELU("train.deadUnits") {
      @Override
      boolean isFlat(float output) {
        return output <= 0;
      }
    },
    /** Within a hundredth of the range of either end. */
    SIGMOID("train.saturatedUnits") {
      @Override
      boolean isFlat(float output) {
        return output < 0.01 || output > 0.99;
      }
    },
    /** Within a hundredth of the range of either end. */
    TANH("train.saturatedUnits") {
      @Override
      boolean isFlat(float output) {
        return Math.abs(output) > 0.98;
      }
    };

    private final String metric;

    Kind(String metric) {
      this.metric = metric;
    }

    /** The metric that such units are counted in. */
    String metric() {
      return metric;
    }

    abstract boolean isFlat(float output);
  }

  private IdleUnits() {}

  /** How many units the outputs of a layer are of: rows x units x whatever more. */
  static int units(INDArray outputs) {
    return Math.toIntExact(outputs.size(1));
  }

  /** How many of them are flat everywhere. */
  static int count(Kind kind, INDArray outputs) {
    int units = units(outputs);
    boolean[] alive = new boolean[units];
    try (INDArray rows = outputs.dup('c')) {
      float[] values = rows.data().asFloat();
      int places = Math.toIntExact(outputs.length() / outputs.size(0) / units);
      for (int i = 0; i < values.length; i++) {
        alive[i / places % units] |= !kind.isFlat(values[i]);
      }
    }
    int idle = 0;
    for (boolean one : alive) {
      idle += one ? 0 : 1;
    }
    return idle;
  }
}
