package dev.barrido.core.search;

/**
 * A point as a {@link JointKernel} sees it.
 *
 * @param white its numbers in widths of the kernel, along its axes
 * @param indexes which of its few values each other parameter has
 */
record KernelPoint(double[] white, int[] indexes) {}
