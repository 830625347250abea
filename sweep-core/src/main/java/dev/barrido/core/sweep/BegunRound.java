package dev.barrido.core.sweep;

import dev.barrido.core.search.Searcher;

/**
 * A round after the first, as it was kept.
 *
 * @param firstTrial the number of its first trial
 * @param searcher over its space
 */
public record BegunRound(int firstTrial, Searcher searcher) {}
