package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.IntegerDomain;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.Reached;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds what searchers say of themselves to what they do, and the documented table to both. */
class CapabilitiesTest {
  private static final Path PAGES = Path.of("../docs/algorithms");
  private static final Seeds SEEDS = new Seeds(6);
  private static final int TRIALS = 48;
  private static final int PENDING = 10;

  /** So many points that none comes twice by chance, and yet they can be counted. */
  private static final SearchSpace LARGE =
      SearchSpace.of(
          Parameter.of("x", IntegerDomain.of(1, 1 << 20, Scale.LINEAR)),
          Parameter.of("y", IntegerDomain.of(1, 1 << 20, Scale.LINEAR)));

  private static final SearchSpace FIVE =
      SearchSpace.of(Parameter.of("x", IntegerDomain.of(1, 5, Scale.LINEAR)));

  @ParameterizedTest
  @EnumSource(Searchers.class)
  void refusesContinuousRangesUnlessItCanSearchThem(Searchers searcher) {
    SearchSpace line = SearchSpace.of(Parameter.of("x", RealDomain.of(0, 1, Scale.LINEAR)));

    Throwable refusal = catchThrowable(() -> made(searcher, line));

    assertThat(refusal == null).isEqualTo(searcher.capabilities().continuous());
  }

  @ParameterizedTest
  @EnumSource(Searchers.class)
  void endsWithTheSpaceUnlessItRepeatsPoints(Searchers searcher) {
    Searcher five = made(searcher, FIVE);
    TrialHistory history = TrialHistory.empty();
    Optional<Hyperparameters> point = five.propose(0, history, SEEDS.stream("searcher", 0));
    while (point.isPresent() && history.size() < 50) {
      int number = history.size();
      history = history.proposed(new ProposedTrial(number, point.get(), 1, Origin.SEARCHED));
      point = five.propose(number + 1, history, SEEDS.stream("searcher", number + 1));
    }

    assertThat(point.isPresent()).isEqualTo(searcher.capabilities().repeats());
  }

  @ParameterizedTest
  @EnumSource(Searchers.class)
  void learnsFromWhatItSays(Searchers searcher) {
    List<Hyperparameters> points = next(searcher, history(TrialResult.Completed::new, 0));
    Learning learning = searcher.capabilities().learning();

    assertThat(next(searcher, history(loss -> new TrialResult.Completed(-loss), 0)).equals(points))
        .isEqualTo(learning == Learning.NOTHING);
    assertThat(next(searcher, history(TrialResult.Completed::new, 1)).equals(points))
        .isEqualTo(learning != Learning.PENDING && learning != Learning.FIDELITY);
    assertThat(next(searcher, history(TrialResult.Pruned::new, 0))).isEqualTo(points);
  }

  @ParameterizedTest
  @EnumSource(Searchers.class)
  void looksAtEveryObjectiveIfItSaysSo(Searchers searcher) {
    boolean learns = searcher.capabilities().learning() != Learning.NOTHING;
    List<Hyperparameters> points = next(searcher, history(x -> pair(x, x), 0));

    assertThat(next(searcher, history(x -> pair(x, -x), 0)).equals(points))
        .isEqualTo(!(learns && searcher.capabilities().several()));
  }

  @ParameterizedTest
  @EnumSource(Searchers.class)
  void isInTheDocumentedTableAsItIs(Searchers searcher) throws IOException {
    String name = searcher.specName();
    String row = "| [" + name + "](" + name + ".md) | ";

    assertThat(Files.readString(PAGES.resolve("README.md")))
        .contains(row + String.join(" | ", searcher.capabilities().words()) + " |");
  }

  @ParameterizedTest
  @EnumSource(Searchers.class)
  void hasAPageThatNamesItsClassAndSettings(Searchers searcher) throws IOException {
    String page = Files.readString(PAGES.resolve(searcher.specName() + ".md"));

    assertThat(page).contains("`" + made(searcher, FIVE).getClass().getSimpleName() + "`");
    assertThat(searcher.settings().keySet())
        .allSatisfy(setting -> assertThat(page).contains("| `" + setting + "` |"));
  }

  /** The next points, each as if it were the next one. */
  private static List<Hyperparameters> next(Searchers named, TrialHistory history) {
    Searcher searcher = made(named, LARGE);
    return IntStream.range(TRIALS + PENDING, TRIALS + PENDING + 30)
        .mapToObj(index -> searcher.propose(index, history, SEEDS.stream("searcher", index)))
        .map(Optional::orElseThrow)
        .toList();
  }

  /** Trials at random places, and some more that are pending. */
  private static TrialHistory history(DoubleFunction<TrialResult> ends, int pendingPlaces) {
    TrialHistory history = TrialHistory.empty();
    for (int number = 0; number < TRIALS; number++) {
      Hyperparameters point = LARGE.sample(SEEDS.stream("trial", number));
      history =
          history
              .proposed(new ProposedTrial(number, point, 1, Origin.SEARCHED))
              .ended(number, ends.apply(point.number("x")));
    }
    for (int number = TRIALS; number < TRIALS + PENDING; number++) {
      Hyperparameters point = LARGE.sample(SEEDS.stream("pending " + pendingPlaces, number));
      history = history.proposed(new ProposedTrial(number, point, 1, Origin.SEARCHED));
    }
    return history;
  }

  private static TrialResult pair(double one, double other) {
    return new TrialResult.Completed(new Reached(List.of(one, other), 0));
  }

  private static Searcher made(Searchers searcher, SearchSpace space) {
    return Searchers.named(searcher.specName(), space, Map.of(), SEEDS, 100);
  }
}
