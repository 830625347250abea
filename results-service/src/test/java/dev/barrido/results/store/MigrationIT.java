package dev.barrido.results.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.EndState;
import dev.barrido.events.Pool;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrialJob;
import dev.barrido.events.TrialScored;
import dev.barrido.parts.OldDatabase;
import dev.barrido.results.Facts;
import dev.barrido.results.projection.Curve;
import dev.barrido.results.projection.CurveQuery;
import dev.barrido.results.projection.Lane;
import dev.barrido.results.projection.PlacedJob;
import dev.barrido.results.projection.Report;
import dev.barrido.results.projection.SilentJob;
import dev.barrido.results.projection.TrialOrder;
import dev.barrido.results.projection.TrialQuery;
import dev.barrido.results.projection.TrialState;
import dev.barrido.results.projection.TrialView;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the first release stored, in the schema of today: a sweep of three trials under way. */
class MigrationIT {
  private static final SweepId SWEEP = new SweepId("old");
  private static final String ROWS =
      """
      insert into sweep values ('old', 'facts', 'RUNNING', null, null, 1, 7, 10, 'MINIMIZE',
        '{"apiVersion": "barrido.dev/v1", "kind": "Sweep", "metadata": {"name": "facts"},
          "spec": {"objective": {"type": "minimize", "objectiveMetricName": "value"},
                   "algorithm": {"algorithmName": "random"}, "maxTrialCount": 10,
                   "parameters": [{"name": "x", "parameterType": "double",
                                   "feasibleSpace": {"min": 0, "max": 100}}],
                   "training": {"trainer": "function", "function": "sphere",
                                "inputs": ["${x}"], "epochs": 9}}}',
        '2026-01-01 12:00Z', null);
      insert into trial values
        ('old', 0, 'COMPLETED', '{"x": 0.5}', false, 1, 'trainer-0', '2026-01-01 12:01Z',
         '2026-01-01 12:02Z', '2026-01-01 12:03Z', 60000, 2, 2, 0.25,
         '{"value": 0.25}', null, null),
        ('old', 1, 'RUNNING', '{"x": 1.5}', false, 1, 'trainer-1', '2026-01-01 12:01Z',
         '2026-01-01 12:02Z', null, null, 1, 1, 2.25, '{"value": 2.25}', null, null),
        ('old', 2, 'QUEUED', '{"x": 2.5}', false, null, null, '2026-01-01 12:01Z',
         null, null, null, 0, null, null, '{}', null, null);
      insert into measurement values
        ('old', 0, 1, 1, 0.75, false, '{"value": 0.75}', 30000, '2026-01-01 12:02:30Z'),
        ('old', 0, 2, 1, 0.25, false, '{"value": 0.25}', 60000, '2026-01-01 12:03Z'),
        ('old', 1, 1, 1, 2.25, false, '{"value": 2.25}', 30000, '2026-01-01 12:02:30Z');
      """;

  private OldDatabase old;

  @BeforeEach
  void startWithTheFirstSchema() throws Exception {
    old = OldDatabase.ofFirstSchema("results");
    old.write(ROWS);
  }

  @AfterEach
  void stop() throws Exception {
    old.close();
  }

  @Test
  void isAllThereAndIsAddedTo() {
    DataSource today = old.upToDate();
    PostgresResults results = new PostgresResults(today, Clock.systemUTC());

    Report report = results.report(SWEEP).orElseThrow();
    assertThat(report.trials().byState())
        .containsEntry("completed", 1)
        .containsEntry("running", 1)
        .containsEntry("queued", 1);
    assertThat(report.best().value()).isEqualTo(0.25);
    assertThat(report.epochs()).isEqualTo(3);
    assertThat(results.curves(SWEEP, new CurveQuery("value", List.of(), null, null)))
        .extracting(Curve::values)
        .containsExactly(List.of(0.75, 0.25), List.of(2.25));
    assertThat(trials(results))
        .extracting(TrialView::hyperparameters)
        .extracting(point -> point.get("x"))
        .containsExactly(0.5, 1.5, 2.5);

    Facts facts = Facts.minimizing("old");
    List<TrialScored> scored =
        new PostgresFactStore(today)
            .storeTrainerRecords(
                List.of(facts.measured(1, 2, 0.125), facts.completed(1, 2, 2, 0.125)))
            .scored();

    assertThat(scored).extracting(TrialScored::endState).containsExactly(EndState.COMPLETED);
    assertThat(results.report(SWEEP).orElseThrow().best().value()).isEqualTo(0.125);
    assertThat(results.best(SWEEP, 10)).extracting(TrialView::number).containsExactly(1, 0);
  }

  /** A plan made while there are few attempts is kept when there are many. */
  @Test
  void whoWasUnderWayBeforeIsNotLookedForAmongAllAttemptsOfASweep() throws Exception {
    assertThat(
            plan(
                "plan_cache_mode = force_generic_plan",
                numbered(AttemptRows.LOSE),
                "'2026-01-01Z', 'old', 1, -1, '2026-01-01Z'"))
        .anyMatch(line -> line.contains("attempt_under_way"));
  }

  @Test
  void trialsThatEndedInSomeWayAreCountedWithoutReadingThem() throws Exception {
    assertThat(
            plan(
                "enable_seqscan = off",
                numbered(TrialRows.COUNT) + TrialRows.inState(TrialState.COMPLETED),
                "'old'"))
        .anyMatch(line -> line.contains("trial_ended"));
  }

  private List<String> plan(String setting, String statement, String values) throws SQLException {
    List<String> plan = new ArrayList<>();
    try (Connection connection = old.upToDate().getConnection();
        Statement explain = connection.createStatement()) {
      explain.execute("set " + setting);
      explain.execute("prepare asked as " + statement);
      try (ResultSet row = explain.executeQuery("explain execute asked (" + values + ")")) {
        while (row.next()) {
          plan.add(row.getString(1));
        }
      }
    }
    return plan;
  }

  @Test
  void aJobOfItThatIsQueuedTwiceInABatchLiesWhereItWasPutLast() {
    PostgresQueuedJobs jobs = new PostgresQueuedJobs(old.upToDate());
    TrialJob job = Facts.minimizing("old").job(2);
    Lane lane = new Lane(Pool.DEFAULT, 1);

    jobs.queued(List.of(new PlacedJob(job, lane, 7), new PlacedJob(job, lane, 3)));
    jobs.queued(List.of(new PlacedJob(job, lane, 4), new PlacedJob(job, lane, 9)));

    assertThat(jobs.silent(Duration.ZERO)).extracting(SilentJob::offset).containsExactly(9L);
  }

  /** The statement as SQL knows it, whose parameters have numbers. */
  private static String numbered(String statement) {
    AtomicInteger number = new AtomicInteger();
    return Pattern.compile("\\?")
        .matcher(statement)
        .replaceAll(mark -> "\\$" + number.incrementAndGet());
  }

  private static List<TrialView> trials(PostgresResults results) {
    return results.trials(SWEEP, new TrialQuery(TrialOrder.NUMBER, false, null, 0, 100)).trials();
  }
}
