package dev.barrido.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.EpochMeasured;
import dev.barrido.results.projection.LiveFact;
import dev.barrido.results.projection.LiveSweeps;
import dev.barrido.results.projection.StreamPosition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveSweepsTest {
  private final LiveSweeps live = new LiveSweeps("run", 4);
  private final Facts facts = Facts.minimizing("watched");
  private final Facts others = Facts.minimizing("other");
  private final List<LiveFact> seen = new ArrayList<>();

  @Test
  void aNewViewerBeginsAfreshAndGetsWhatFollows() {
    live.stored(facts.measured(0, 1, 0.5));

    LiveSweeps.Watch watch = live.watch(facts.sweep(), null, seen::add);
    live.stored(facts.measured(0, 2, 0.5));
    live.stored(others.measured(0, 2, 0.5));
    watch.close();
    live.stored(facts.measured(0, 3, 0.5));

    assertThat(watch.fresh()).contains(new StreamPosition("run", 1));
    assertThat(epochs()).containsExactly(2);
  }

  @Test
  void aViewerWhoseConnectionBrokeMissesNothingAndGetsNothingTwice() {
    live.watch(facts.sweep(), null, seen::add).close();
    live.stored(facts.measured(0, 1, 0.5));
    live.stored(others.measured(0, 9, 0.5));
    live.stored(facts.measured(0, 2, 0.5));

    LiveSweeps.Watch watch = live.watch(facts.sweep(), new StreamPosition("run", 1), seen::add);
    live.stored(facts.measured(0, 3, 0.5));

    assertThat(watch.fresh()).isEmpty();
    assertThat(epochs()).containsExactly(2, 3);
  }

  @Test
  void aViewerWhoWasAwayTooLongOrReadAnotherProcessBeginsAfresh() {
    for (int epoch = 1; epoch <= 6; epoch++) {
      live.stored(facts.measured(0, epoch, 0.5));
    }

    assertThat(live.watch(facts.sweep(), new StreamPosition("run", 1), seen::add).fresh())
        .contains(new StreamPosition("run", 6));
    assertThat(live.watch(facts.sweep(), new StreamPosition("before", 6), seen::add).fresh())
        .isPresent();
    assertThat(live.watch(facts.sweep(), new StreamPosition("run", 7), seen::add).fresh())
        .isPresent();
    assertThat(seen).isEmpty();
    assertThat(live.watch(facts.sweep(), new StreamPosition("run", 2), seen::add).fresh())
        .isEmpty();
    assertThat(epochs()).containsExactly(3, 4, 5, 6);
  }

  @Test
  void aPositionIsReadBackAndNothingElseIs() {
    assertThat(StreamPosition.of("run-12")).contains(new StreamPosition("run", 12));
    assertThat(StreamPosition.of("12")).isEmpty();
    assertThat(StreamPosition.of("run-")).isEmpty();
    assertThat(StreamPosition.of("run-x")).isEmpty();
    assertThat(StreamPosition.of("run-99999999999999999999")).isEmpty();
  }

  private List<Integer> epochs() {
    return seen.stream().map(fact -> ((EpochMeasured) fact.fact()).epoch()).toList();
  }
}
