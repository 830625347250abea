package dev.barrido.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.cli.client.SweepServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowingTest {
  private static final String SWEEP = "GET /api/v1/sweeps/walk-1";

  @TempDir Path folder;
  private FakeServer server;

  @BeforeEach
  void start() throws IOException {
    server = new FakeServer();
    server.answers("POST /api/v1/sweeps", 201, "application/json", "{\"sweepId\":\"walk-1\"}");
    server.answers(SWEEP + "/best?limit=10", Documents.BEST);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void runsASweepAndPrintsItsBestTrialsAndReport() throws IOException {
    endsAs("COMPLETED", "MAX_TRIALS");

    Run run = run("text");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("trial  value  epoch  hyperparameters\n")
        .contains("\nsweep   walk-1 completed (max trials)\n", "test.error 0.25");
    assertThat(run.err()).contains("2/4 trials", "4/4 trials, best 0.4 (trial 2)");
  }

  @Test
  void printsNothingButTheDocumentAsJson() throws IOException {
    endsAs("COMPLETED", "MAX_TRIALS");

    assertThat(SweepServer.read(run("json").out()))
        .isEqualTo(SweepServer.read(Documents.report("COMPLETED", "MAX_TRIALS", 4)));
  }

  @Test
  void aFailedSweepEndsWithOne() throws IOException {
    endsAs("FAILED", "MAX_FAILED_TRIALS");
    assertThat(run("json").exitCode()).isEqualTo(1);
  }

  @Test
  void aCancelledSweepEndsWithOne() throws IOException {
    endsAs("CANCELLED", "CANCELLED_BY_USER");
    assertThat(run("json").exitCode()).isEqualTo(1);
  }

  @Test
  void aSweepWhoseDataCannotBeReadEndsWithTwo() throws IOException {
    endsAs("FAILED", "BAD_INPUT");
    assertThat(run("json").exitCode()).isEqualTo(2);
  }

  @Test
  void connectsAgainWhenTheStreamEndsBeforeTheSweep() throws IOException {
    server.streams("walk-1", Documents.report("RUNNING", "", 0));
    endsAs("COMPLETED", "GOAL_REACHED");

    assertThat(run("json").exitCode()).isZero();
    assertThat(server.requests()).filteredOn(FakeServer.stream("walk-1")::equals).hasSize(2);
  }

  @Test
  void watchesASweepThatRunsAlready() {
    endsAs("COMPLETED", "SPACE_EXHAUSTED");

    Run run = Run.of("watch", "walk-1", "--server", server.url());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("space exhausted");
  }

  private void endsAs(String state, String reason) {
    String end = Documents.report(state, reason, 4);
    server.streams("walk-1", Documents.report("RUNNING", "", 2), end);
    server.answers(SWEEP, end);
  }

  private Run run(String output) throws IOException {
    Path spec = Files.writeString(folder.resolve("walk.yaml"), Documents.SPEC);
    return Run.of("run", spec.toString(), "--server", server.url(), "--output", output);
  }
}
