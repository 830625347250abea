package dev.barrido.events.training;

import org.jspecify.annotations.Nullable;

/** One layer of a network; inputs are inferred from what stands before it. */
public sealed interface Layer {
  /**
   * Fully connected.
   *
   * @param units outputs, at least 1
   * @param weightInit null: the network's
   * @param dropout the probability that an output of this layer is dropped in training; null: the
   *     network's
   */
  record Dense(
      int units, Activation activation, @Nullable WeightInit weightInit, @Nullable Double dropout)
      implements Layer {}

  /**
   * Two-dimensional convolution over images.
   *
   * @param filters output channels
   * @param kernel side of the square window, pixels
   * @param stride pixels
   * @param padding pixels on each side
   */
  record Convolution(
      int filters,
      int kernel,
      int stride,
      int padding,
      Activation activation,
      @Nullable WeightInit weightInit,
      @Nullable Double dropout)
      implements Layer {}

  /**
   * Pooling over images.
   *
   * @param max the maximum, otherwise the average
   * @param kernel side of the square window, pixels
   * @param stride pixels
   */
  record Pooling(boolean max, int kernel, int stride) implements Layer {}

  /** Batch normalization. */
  record BatchNormalization() implements Layer {}

  /**
   * The last layer, which meets the loss.
   *
   * @param units classes, or regression targets
   */
  record Output(int units, Activation activation, @Nullable WeightInit weightInit)
      implements Layer {}
}
