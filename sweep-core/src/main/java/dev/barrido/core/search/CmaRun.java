package dev.barrido.core.search;

/**
 * How far CMA-ES has come.
 *
 * @param state what the next generation is drawn from
 * @param first the index of the first proposal of the next generation
 * @param restarts so far
 */
record CmaRun(CmaState state, long first, int restarts) {}
