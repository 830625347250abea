package dev.barrido.core.search;

/**
 * What is expected at a place, and how far off it may be.
 *
 * @param byMean the derivative of what is expected along each axis; along a category it is 0
 * @param byDeviation the derivative of the deviation along each axis; along a category it is 0
 */
record GpPrediction(double mean, double deviation, double[] byMean, double[] byDeviation) {}
