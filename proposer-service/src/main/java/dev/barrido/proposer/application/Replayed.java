package dev.barrido.proposer.application;

import dev.barrido.core.search.Searcher;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.sweep.RecordedTrial;
import dev.barrido.core.sweep.Replay;
import dev.barrido.core.sweep.SweepPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sweep whose points were proposed again from its spec, its seed and what each proposal saw.
 *
 * @param trials how many points were proposed again
 * @param differing the numbers of those that came out otherwise; none, unless the sweep was
 *     proposed by another version
 */
public record Replayed(int trials, List<Integer> differing) {
  public Replayed {
    differing = List.copyOf(differing);
  }

  static Replayed of(SweepPlan plan, List<Searcher> finer, List<RecordedTrial> trials) {
    List<Optional<Hyperparameters>> points = Replay.of(plan, finer, trials);
    List<Integer> differing = new ArrayList<>();
    for (int number = 0; number < trials.size(); number++) {
      Hyperparameters kept = trials.get(number).trial().hyperparameters();
      if (!points.get(number).equals(Optional.of(kept))) {
        differing.add(number);
      }
    }
    return new Replayed(trials.size(), differing);
  }
}
