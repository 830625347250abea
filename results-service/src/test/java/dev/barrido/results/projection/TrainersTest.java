package dev.barrido.results.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.Pool;
import dev.barrido.events.SweepId;
import dev.barrido.results.projection.TrainersView.WaitingPool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainersTest {
  private static final Pool CARDS = new Pool("cards");

  private final Map<String, PresentTrainer> present = new LinkedHashMap<>();
  private final Map<Pool, List<SweepId>> running = new LinkedHashMap<>();
  private List<TrainerWork> work = List.of();

  @Test
  void aTrainerIsOfThePoolWhoseQueueItReadsAndNobodyKnowsThatOfOneThatIsGone() {
    present.put("alive", new PresentTrainer(CARDS, 2));
    work = List.of(new TrainerWork("alive-1", List.of(), 10, 1, 0, 5), of("gone-0"));

    List<TrainerView> views = view().trainers();

    assertThat(views).extracting(TrainerView::trainer).containsExactly("alive", "gone");
    assertThat(views).extracting(TrainerView::pool).containsExactly("cards", null);
    assertThat(views).extracting(TrainerView::slots).containsExactly(2, 0);
    assertThat(views).extracting(TrainerView::epochsPerMinute).containsExactly(2.0, 0.0);
  }

  @Test
  void sweepsWaitForAPoolOfWhichNoTrainerIsThere() {
    present.put("alive", new PresentTrainer(Pool.DEFAULT, 1));
    work = List.of(of("gone-0"));
    running.put(Pool.DEFAULT, List.of(new SweepId("served")));
    running.put(CARDS, List.of(new SweepId("one"), new SweepId("two")));

    assertThat(view().waiting()).containsExactly(new WaitingPool("cards", List.of("one", "two")));

    present.put("late", new PresentTrainer(CARDS, 1));
    assertThat(view().waiting()).isEmpty();
  }

  private TrainersView view() {
    return new Trainers(() -> present, new Work(), () -> running).now();
  }

  private static TrainerWork of(String slot) {
    return new TrainerWork(slot, List.of(), 0, 1, 0, 7);
  }

  /** A log that knows of slots alone. */
  private final class Work implements AttemptLog {
    @Override
    public List<AttemptView> attempts(SweepId sweep, AttemptQuery query) {
      throw new UnsupportedOperationException("nobody asks for the attempts of a sweep here");
    }

    @Override
    public List<TrainerWork> work() {
      return work;
    }
  }
}
