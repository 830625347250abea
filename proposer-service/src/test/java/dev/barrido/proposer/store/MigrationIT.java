package dev.barrido.proposer.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.SweepId;
import dev.barrido.events.SweepState;
import dev.barrido.events.TrialScored;
import dev.barrido.events.spec.TrainingRule;
import dev.barrido.parts.OldDatabase;
import dev.barrido.proposer.Scores;
import dev.barrido.proposer.application.Quotas;
import dev.barrido.proposer.application.Replayed;
import dev.barrido.proposer.application.StoredTrial;
import dev.barrido.proposer.application.SweepLimits;
import dev.barrido.proposer.application.Sweeps;
import dev.barrido.proposer.application.Unpublished;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the first release stored, in the schema of today: a sweep of three trials under way. */
class MigrationIT {
  private static final SweepId SWEEP = new SweepId("old");
  private static final SweepLimits LIMITS = new SweepLimits(100, 10, 10);
  private static final String ROWS =
      """
      insert into sweep values ('old', 'facts',
        '{"apiVersion": "barrido.dev/v1", "kind": "Sweep", "metadata": {"name": "facts"},
          "spec": {"seed": 7, "objective": {"type": "minimize", "objectiveMetricName": "value"},
                   "algorithm": {"algorithmName": "random"}, "maxTrialCount": 4,
                   "parallelTrialCount": 2,
                   "parameters": [{"name": "x", "parameterType": "double",
                                   "feasibleSpace": {"min": 0, "max": 100}}],
                   "training": {"trainer": "function", "function": "sphere",
                                "inputs": ["${x}"], "epochs": 9}}}',
        7, 'RUNNING', null, null, 4, '2026-01-01 12:00Z', null, 1, 1);
      insert into trial values
        ('old', 0, '{"x": 0.5}', 'SEARCHED', 1, '2026-01-01 12:00Z', '2026-01-01 12:00Z', 0,
         'COMPLETED', null, null, 9, 9, 0.25, '{"value": 0.25}', '2026-01-01 12:05Z', null, null),
        ('old', 1, '{"x": 1.5}', 'SEARCHED', 2, '2026-01-01 12:00Z', '2026-01-01 12:00Z', 0,
         null, null, null, null, null, null, null, null, null, null),
        ('old', 2, '{"x": 2.5}', 'SEARCHED', 3, '2026-01-01 12:06Z', null, 0,
         null, null, null, null, null, null, null, null, null, null);
      """;

  private OldDatabase old;

  @BeforeEach
  void startWithTheFirstSchema() throws Exception {
    old = OldDatabase.ofFirstSchema("proposer");
    old.write(ROWS);
  }

  @AfterEach
  void stop() throws Exception {
    old.close();
  }

  @Test
  void isAllThereAndGoesOn() {
    DataSource today = old.upToDate();
    PostgresSweepStore store = new PostgresSweepStore(today);
    Sweeps sweeps =
        new Sweeps(
            store,
            Clock.systemUTC(),
            new Random(1),
            Quotas.NONE,
            LIMITS,
            TrainingRule.NONE,
            () -> {});
    assertThat(new PostgresOutbox(today).unpublished(10, waiting -> waiting))
        .singleElement()
        .isInstanceOfSatisfying(
            Unpublished.Job.class, job -> assertThat(job.trial().number()).isEqualTo(2));

    sweeps.restore();
    sweeps.advise(Map.of(SWEEP, List.of(scored(1), scored(2))));
    assertThat(store.trials(SWEEP)).extracting(StoredTrial::number).containsExactly(0, 1, 2, 3);
    sweeps.advise(Map.of(SWEEP, List.of(scored(3))));

    assertThat(store.find(SWEEP).orElseThrow().state()).isEqualTo(SweepState.COMPLETED);
    assertThat(store.trials(SWEEP)).extracting(StoredTrial::endOrder).containsExactly(1, 2, 3, 4);
  }

  @Test
  void canBeProposedAgain() {
    DataSource today = old.upToDate();
    Sweeps sweeps =
        new Sweeps(
            new PostgresSweepStore(today),
            Clock.systemUTC(),
            new Random(1),
            Quotas.NONE,
            LIMITS,
            TrainingRule.NONE,
            () -> {});

    assertThat(sweeps.replay(SWEEP)).extracting(Replayed::trials).isEqualTo(3);
    assertThat(new PostgresSweepStore(today).trials(SWEEP))
        .extracting(StoredTrial::resultsSeen)
        .containsExactly(0, 0, 1);
  }

  private static TrialScored scored(int number) {
    return Scores.scored(SWEEP, number, 9, Map.of("value", 1.0 + number));
  }
}
