package dev.barrido.proposer;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.hostile.HostileRecords;
import dev.barrido.events.hostile.HostileSpecs;
import dev.barrido.parts.EmbeddedStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Specs that nobody should have submitted: a thousand, or as many as asked for. */
@QuarkusTest
@TestProfile(HostileSpecsIT.Alone.class)
@QuarkusTestResource(EmbeddedStack.class)
class HostileSpecsIT {
  private static final int OF_EACH_SEED = Integer.getInteger("hostile.specs", 250);
  private static final List<Integer> REFUSALS = List.of(400, 422);

  @TestHTTPResource("/api/v1/sweeps")
  URI sweeps;

  private final HttpClient http = HttpClient.newHttpClient();

  /** Few trials, so that those that are specs after all are soon forgotten. */
  public static class Alone implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("proposer.limits.trials", "40", "quarkus.log.level", "WARN");
    }
  }

  @Test
  void areTakenOrRefusedAndNeverBreakTheService() throws IOException, InterruptedException {
    int refused = 0;
    for (long seed : HostileRecords.SEEDS) {
      for (int index = 0; index < OF_EACH_SEED; index++) {
        refused += isRefused(seed, index) ? 1 : 0;
      }
    }
    assertThat(refused).isGreaterThan(HostileRecords.SEEDS.size() * OF_EACH_SEED / 2);
    when().get("/q/health/ready").then().statusCode(200);
  }

  private boolean isRefused(long seed, int index) throws IOException, InterruptedException {
    String name = "HostileSpecs.of(" + seed + ", " + index + ")";
    HttpRequest request =
        HttpRequest.newBuilder(sweeps)
            .POST(HttpRequest.BodyPublishers.ofString(HostileSpecs.of(seed, index)))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    JsonPath body = JsonPath.from(answer.body());
    if (answer.statusCode() == 201) {
      given().post("/api/v1/sweeps/" + body.getString("sweepId") + "/cancel").then();
      return false;
    }
    assertThat(answer.statusCode()).as("%s: %s", name, answer.body()).isIn(REFUSALS);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .as(name)
        .startsWith("application/problem+json");
    assertThat(body.getString("detail")).as(name).contains("expected");
    return true;
  }
}
