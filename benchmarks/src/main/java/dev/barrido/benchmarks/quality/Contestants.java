package dev.barrido.benchmarks.quality;

import dev.barrido.core.search.Searchers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everyone who searches: all of our searchers, random with twice the budget, and the peers. */
final class Contestants {
  private static final List<String> PEERS =
      List.of("optuna-tpe", "optuna-multivariate-tpe", "optuna-gp");

  private Contestants() {}

  static List<Contestant> own() {
    List<Contestant> all = new ArrayList<>();
    for (Searchers searcher : Searchers.values()) {
      // in order, a part of a grid would be one corner of the space
      Map<String, String> settings =
          searcher == Searchers.GRID ? Map.of("shuffle", "true") : Map.of();
      all.add(new SearcherContestant(searcher.specName(), searcher, settings, 1));
    }
    all.add(new SearcherContestant("random-twice", Searchers.RANDOM, Map.of(), 2));
    return all;
  }

  /**
   * The peers.
   *
   * @param withTorch whether the one that needs PyTorch can run
   */
  static List<Contestant> peers(Optuna optuna, Path kept, boolean withTorch) {
    return PEERS.stream()
        .filter(name -> withTorch || !name.equals("optuna-gp"))
        .<Contestant>map(name -> new OptunaContestant(name, optuna, kept))
        .toList();
  }
}
