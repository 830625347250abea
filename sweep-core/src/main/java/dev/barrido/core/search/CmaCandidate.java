package dev.barrido.core.search;

import dev.barrido.core.trial.Reached;

/**
 * A trial as CMA-ES sees it.
 *
 * @param place a coordinate for each number, the range being 0 to 1, though not bounded by it
 * @param choices the place of the value of each categorical parameter; -1 where it does not exist
 * @param injected whether any of its numbers is not what its generation's distribution drew
 * @param reached smaller is better
 */
record CmaCandidate(double[] place, int[] choices, boolean injected, Reached reached) {}
