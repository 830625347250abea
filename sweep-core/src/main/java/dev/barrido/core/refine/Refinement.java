package dev.barrido.core.refine;

import dev.barrido.core.space.SearchSpace;
import java.util.List;

/**
 * A space made finer.
 *
 * @param space to search next
 * @param cuts what became of each parameter, in the order of the space
 * @param around the numbers of the trials it was narrowed around, best first
 */
public record Refinement(SearchSpace space, List<Cut> cuts, List<Integer> around) {
  public Refinement {
    cuts = List.copyOf(cuts);
    around = List.copyOf(around);
  }
}
