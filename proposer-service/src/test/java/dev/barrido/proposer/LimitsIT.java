package dev.barrido.proposer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.barrido.parts.EmbeddedStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service that takes little. */
@QuarkusTest
@TestProfile(LimitsIT.Little.class)
@QuarkusTestResource(EmbeddedStack.class)
class LimitsIT {
  private static final int BURST = 5;
  private static final int MOST_ASKED = 1_000;
  private static final String SWEEPS = "/api/v1/sweeps";

  /** Behind a proxy, which says whom it speaks for. */
  public static class Little implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "proposer.limits.trials", "50",
          "proposer.limits.parameters", "2",
          "proposer.limits.enqueued", "1",
          "quarkus.http.limits.max-body-size", "10K",
          "quarkus.http.proxy.proxy-address-forwarding", "true",
          "barrido.limits.requests-per-second", "1",
          "barrido.limits.burst", String.valueOf(BURST),
          "trainer.command.allowed", "python3,/opt/trainings/");
    }
  }

  @Test
  void takesWhatIsJustSmallEnough() {
    submit(spec("random", "maxTrialCount: 50", "x", "y")).statusCode(201);
    submit(spec("grid", "parallelTrialCount: 1", "x")).statusCode(201);
  }

  @Test
  void refusesTooManyTrialsOfASweepAndOfAGrid() {
    refused(
        spec("random", "maxTrialCount: 51", "x"),
        "spec.maxTrialCount: expected at most 50 trials, the setting proposer.limits.trials of this"
            + " server; got 51");
    refused(spec("grid", "parallelTrialCount: 1", "x", "y"), "at most 50 trials");
    refused(
        spec("random", "rounds: [{epochs: 1, trials: 30}, {epochs: 1, trials: 21}]", "x"),
        "at most 50 trials");
  }

  @Test
  void refusesTooManyParametersAndPoints() {
    refused(
        spec("random", "maxTrialCount: 5\n  enqueue: [{x: 1}, {y: 2}]", "x", "y", "z"),
        "spec.parameters: expected at most 2 parameters, the setting proposer.limits.parameters of"
            + " this server; got 3\n"
            + "spec.enqueue: expected at most 1 points, the setting proposer.limits.enqueued of this"
            + " server; got 2");
  }

  @Test
  void refusesToRaiseABudgetTooFar() {
    String id = submit(spec("random", "maxTrialCount: 5", "x")).extract().path("sweepId");

    given()
        .contentType("application/json")
        .body("{\"maxTrialCount\": 51}")
        .post(SWEEPS + "/" + id + "/extend")
        .then()
        .statusCode(422)
        .body("detail", containsString("expected at most 50 trials"));
  }

  @Test
  void refusesWhatTrainersWouldNotRunOrRead() {
    refusedInItsLine(
        "{trainer: command, command: [sh, -c, id], epochs: 1}",
        "spec.training.command[0] (line 9): expected a program that trainers may run, one of"
            + " [python3, /opt/trainings/], got \"sh\"");
    refusedInItsLine(
        "{trainer: deeplearning4j, network: [{layer: output, units: 2}],"
            + " data: {name: csv, path: \"http://127.0.0.1:8080/table\", label: y}}",
        "spec.training.data.path (line 9): expected a host with public addresses alone, got"
            + " 127.0.0.1");
  }

  private static void refusedInItsLine(String training, String says) {
    String spec = spec("random", "maxTrialCount: 5", "x");
    submit(spec.replaceFirst("(?m)^  training: .*$", "  training: " + training))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString(says));
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    submit("#".repeat(10_241))
        .statusCode(413)
        .contentType("application/problem+json")
        .body("detail", containsString("expected at most 10240 bytes"))
        .body("detail", containsString("quarkus.http.limits.max-body-size"));
  }

  @Test
  void refusesWhoAsksTooOftenAndNobodyElse() {
    for (int i = 0; i < BURST; i++) {
      asked("203.0.113.7", SWEEPS).statusCode(200);
    }

    refusedAtLast("203.0.113.7")
        .header("Retry-After", equalTo("1"))
        .contentType("application/problem+json")
        .body("detail", containsString("at most 1 requests a second"))
        .body("detail", containsString("barrido.limits.requests-per-second"));
    asked("203.0.113.8", SWEEPS).statusCode(200);
    asked("203.0.113.7", "/q/health/live").statusCode(not(429));
  }

  /**
   * Asks until it was too often: how soon depends on the machine, for a permit comes back a second.
   */
  private static ValidatableResponse refusedAtLast(String address) {
    for (int i = 0; i < MOST_ASKED; i++) {
      ValidatableResponse answer = asked(address, SWEEPS);
      if (answer.extract().statusCode() != 200) {
        return answer.statusCode(429);
      }
    }
    throw new AssertionError("expected a refusal of one of " + MOST_ASKED + " requests, got none");
  }

  private static ValidatableResponse asked(String address, String path) {
    return given().header("X-Forwarded-For", address).get(path).then();
  }

  private static void refused(String spec, String says) {
    submit(spec)
        .statusCode(422)
        .contentType("application/problem+json")
        .body("status", equalTo(422))
        .body("detail", containsString(says));
  }

  private static ValidatableResponse submit(String spec) {
    return given().contentType("text/plain").body(spec).post(SWEEPS).then();
  }

  private static String spec(String algorithm, String budget, String... parameters) {
    String space =
        String.join(
            ", ",
            List.of(parameters).stream()
                .map(
                    name ->
                        "{name: "
                            + name
                            + ", parameterType: int, feasibleSpace: {min: 1, max: 10}}")
                .toList());
    return """
        apiVersion: barrido.dev/v1
        kind: Sweep
        metadata: {name: limited}
        spec:
          objective: {type: minimize, objectiveMetricName: value}
          algorithm: {algorithmName: %s}
          %s
          parameters: [%s]
          training: {trainer: function, function: sphere, inputs: ["${x}"]}
        """
        .formatted(algorithm, budget, space);
  }
}
