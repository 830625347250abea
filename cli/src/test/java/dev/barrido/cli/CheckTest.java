package dev.barrido.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.cli.client.SweepServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
  private static final String NETWORK =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata: {name: walk}
      spec:
        objective: {type: minimize, objectiveMetricName: validation.error}
        algorithm: {algorithmName: random}
        maxTrialCount: 4
        parameters:
          - {name: width, parameterType: int, feasibleSpace: {min: 2, max: 64}}
        training:
          trainer: deeplearning4j
          data: {name: iris}
          network: [{layer: dense, units: "${width}"}, {layer: output, units: 3}]
      """;

  private static final String CHECKS =
      "\"preflight\":{\"passed\":false,\"hyperparameters\":{\"width\":8},\"checks\":["
          + "{\"kind\":\"FIRST_LOSS\",\"result\":\"FAILED\",\"measured\":9.5,\"expected\":1.0986,"
          + "\"finding\":\"the first loss is 9.5\",\"advice\":\"begin with smaller weights\"},"
          + "{\"kind\":\"TINY_SET\",\"result\":\"PASSED\",\"measured\":0.02,\"expected\":0.05,"
          + "\"finding\":\"20 rows were trained\"}],"
          + "\"rates\":[{\"learningRate\":0.1,\"loss\":0.7,\"effect\":\"FALLS\"},"
          + "{\"learningRate\":10,\"effect\":\"EXPLODES\"}]}";

  @TempDir Path folder;
  private FakeServer server;

  @BeforeEach
  void start() throws IOException {
    server = new FakeServer();
    server.answers("POST /api/v1/sweeps", 201, "application/json", "{\"sweepId\":\"walk-1\"}");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void printsTheChecksTheAdviceAndTheRatesAndEndsWithOneWhenOneFails() throws IOException {
    endsAs("FAILED", "CHECK_FAILED", CHECKS);

    Run run = check(NETWORK);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            """
            checked at width=8

            check       result  measured  expected  finding
            first loss  failed       9.5    1.0986  the first loss is 9.5
            tiny set    passed      0.02      0.05  20 rows were trained
            first loss: begin with smaller weights

            learning rate  loss  effect
                      0.1   0.7  falls
                       10  -     explodes
            """);
  }

  @Test
  void endsWithZeroWhenNoneFails() throws IOException {
    endsAs("COMPLETED", "CHECKED", CHECKS);

    assertThat(check(NETWORK).exitCode()).isZero();
  }

  @Test
  void saysWhyNothingCouldBeChecked() throws IOException {
    endsAs("FAILED", "BAD_INPUT", "\"message\":\"no such file\"");

    Run run = check(NETWORK);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEqualTo("nothing was checked: no such file\n");
  }

  @Test
  void submitsTheSpecToBeCheckedOnlyAtThePointThatWasAskedFor() throws IOException {
    endsAs("COMPLETED", "CHECKED", CHECKS);

    check(NETWORK, "--set", "width=7");

    JsonNode sent =
        SweepServer.read(server.requests().get(0).substring("POST /api/v1/sweeps ".length()));
    assertThat(sent.at("/spec/preflight/only").booleanValue()).isTrue();
    assertThat(sent.at("/spec/preflight/at/width").asText()).isEqualTo("7");
    assertThat(sent.at("/spec/training/network/0/units").asText()).isEqualTo("${width}");
  }

  @Test
  void refusesAPointThatIsNoneAndATrainingThatHasNoNetwork() throws IOException {
    Run beyond = check(NETWORK, "--set", "width=99");
    Run function = check(Documents.SPEC);

    assertThat(beyond.exitCode()).isEqualTo(2);
    assertThat(beyond.err())
        .contains("spec.preflight.at.width", "expected a whole number from 2 to 64, got \"99\"");
    assertThat(function.exitCode()).isEqualTo(2);
    assertThat(function.err()).contains("spec.training.trainer", "expected deeplearning4j");
    assertThat(server.requests()).isEmpty();
  }

  private void endsAs(String state, String reason, String more) {
    String report = Documents.report(state, reason, 0).replaceFirst("\\{", "{" + more + ",");
    server.streams("walk-1", report);
    server.answers("GET /api/v1/sweeps/walk-1", report);
  }

  private Run check(String spec, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("walk.yaml"), spec);
    String[] arguments = new String[options.length + 4];
    arguments[0] = "check";
    arguments[1] = file.toString();
    arguments[2] = "--server";
    arguments[3] = server.url();
    System.arraycopy(options, 0, arguments, 4, options.length);
    return Run.of(arguments);
  }
}
