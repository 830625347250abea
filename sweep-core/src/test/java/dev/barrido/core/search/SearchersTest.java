package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.trial.TrialHistory;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchersTest {
  @Test
  void makesThemByTheNameASpecCallsThem() {
    assertThat(named("grid", Map.of())).isInstanceOf(GridSearcher.class);
    assertThat(named("random", Map.of())).isInstanceOf(RandomSearcher.class);
    assertThat(Searchers.names()).contains("grid", "random", "tpe");
  }

  @Test
  void shufflesTheGridOnlyWhenAsked() {
    GridSearcher inOrder = GridSearcher.inOrder(SearcherContractTest.SPACE);

    assertThat(first(named("grid", Map.of("shuffle", "false")))).isEqualTo(first(inOrder));
    assertThat(first(named("grid", Map.of("shuffle", "true")))).isNotEqualTo(first(inOrder));
  }

  @Test
  void refusesUnknownNamesWithTheNearest() {
    assertThatThrownBy(() -> named("randon", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a searcher: expected one of "
                + Searchers.names()
                + ", got \"randon\"; did you mean \"random\"?");
  }

  @Test
  void refusesUnknownSettingsWithTheNearest() {
    assertThatThrownBy(() -> named("grid", Map.of("shufle", "true")))
        .hasMessage("settings of grid: expected no \"shufle\"; did you mean \"shuffle\"?");
    assertThatThrownBy(() -> named("random", Map.of("shuffle", "true")))
        .hasMessage("settings of random: expected no \"shuffle\"; it has none");
  }

  @Test
  void refusesSettingsOfAnotherKind() {
    assertThatThrownBy(() -> named("grid", Map.of("shuffle", "yes")))
        .hasMessage("shuffle: expected true or false, got \"yes\"");
  }

  @Test
  void refusesCountsThatAreNone() {
    assertThatThrownBy(() -> named("tpe", Map.of("n_startup_trials", "-1")))
        .hasMessage("n_startup_trials: expected a whole number from 1 to 999999, got \"-1\"");
  }

  @Test
  void designsALatinHypercubeForAllTrialsUnlessTold() {
    assertThat(first(named("latinhypercube", Map.of())))
        .isEqualTo(first(named("latinhypercube", Map.of("n_points", "100"))))
        .isNotEqualTo(first(named("latinhypercube", Map.of("n_points", "7"))));
  }

  @Test
  void makesEachWithItsDefaults() {
    for (Searchers searcher : Searchers.values()) {
      assertThat(first(named(searcher.specName(), Map.of()))).isNotNull();
    }
  }

  private static Searcher named(String name, Map<String, String> settings) {
    return Searchers.named(name, SearcherContractTest.SPACE, settings, new Seeds(1), 100);
  }

  private static Object first(Searcher searcher) {
    return searcher.propose(0, TrialHistory.empty(), new Seeds(1).stream("searcher", 0));
  }
}
