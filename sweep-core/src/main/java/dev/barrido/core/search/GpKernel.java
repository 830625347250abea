package dev.barrido.core.search;

/**
 * How alike the losses of two points are, by how far the points are apart: Matern's function of
 * smoothness 5/2, with a length scale for each axis.
 *
 * @param weights for each axis the inverse square of its length scale, above 0
 * @param scale the variance of what is modelled, above 0
 * @param noise the variance of what is measured on top of it, above 0
 */
record GpKernel(double[] weights, double scale, double noise) {
  private static final double ROOT5 = Math.sqrt(5);

  /**
   * The correlation of two points.
   *
   * @param squared their squared distance, in length scales
   */
  static double correlation(double squared) {
    double far = ROOT5 * Math.sqrt(squared);
    return (1 + far + 5.0 / 3 * squared) * Math.exp(-far);
  }

  /** The derivative of the correlation by the squared distance. */
  static double slope(double squared) {
    double far = ROOT5 * Math.sqrt(squared);
    return -5.0 / 6 * (1 + far) * Math.exp(-far);
  }

  /** The covariance of two places. */
  double covariance(GpAxes axes, double[] one, double[] other) {
    return scale * correlation(axes.squared(weights, one, other));
  }

  /** What one place varies, as measured. */
  double variance() {
    return scale + noise;
  }

  /** What one place varies, as it is, and just enough more for matrices of it to have factors. */
  double believed() {
    return (1 + 1e-8) * scale;
  }

  /** Ten times as much noise, and enough to count. */
  GpKernel noisier() {
    return new GpKernel(weights, scale, Math.max(10 * noise, 1e-10 * scale));
  }
}
