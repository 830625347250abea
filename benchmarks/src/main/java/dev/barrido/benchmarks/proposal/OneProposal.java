package dev.barrido.benchmarks.proposal;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.search.Searcher;
import dev.barrido.core.search.Searchers;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One proposal of a sweep under way: between two of them the trial of the former ended, so that
 * nobody answers from memory. When the history has grown by a twentieth it begins again.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OneProposal {
  private static final int GROWTH = 20;
  private static final Seeds SEEDS = new Seeds(1);

  /** As a spec calls it. */
  @Param("random")
  public String searcher;

  /** How many trials have ended. */
  @Param("0")
  public int trials;

  private Searcher made;
  private TrialHistory begun;
  private TrialHistory history;
  private Optional<Hyperparameters> proposed = Optional.empty();

  /** A searcher, and a history that it has seen. */
  @Setup(Level.Trial)
  public void begin() {
    boolean countable = searcher.equals(Searchers.GRID.specName());
    SearchSpace space = MixedSpace.space(countable);
    made = Searchers.named(searcher, space, Map.of(), SEEDS, 2 * trials + 1);
    begun = TrialHistory.empty();
    for (int number = 0; number < trials; number++) {
      begun = ended(begun, space.sample(SEEDS.stream("begun", number)));
    }
    restart();
  }

  /** What happens between two proposals. */
  @Setup(Level.Invocation)
  public void goOn() {
    if (history.size() >= trials + trials / GROWTH) {
      restart();
    } else {
      history = ended(history, proposed.orElseThrow());
    }
  }

  private void restart() {
    history = begun;
    proposed = oneProposal();
  }

  /** The proposal that is measured. */
  @Benchmark
  public Optional<Hyperparameters> oneProposal() {
    int number = history.size();
    proposed = made.propose(number, history, SEEDS.stream("searcher", number));
    return proposed;
  }

  private static TrialHistory ended(TrialHistory history, Hyperparameters point) {
    int number = history.size();
    return history
        .proposed(new ProposedTrial(number, point, number, Origin.SEARCHED))
        .ended(number, new TrialResult.Completed(MixedSpace.loss(point)));
  }
}
