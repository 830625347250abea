package dev.barrido.core.search;

/**
 * What a trial promises.
 *
 * @param value more is better
 * @param byMean the derivative by what is expected
 * @param byDeviation the derivative by how far off that may be
 */
record Promise(double value, double byMean, double byDeviation) {}
