package dev.barrido.results;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.barrido.parts.EmbeddedStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service with tokens. */
@QuarkusTest
@TestProfile(AccessIT.WithTokens.class)
@QuarkusTestResource(EmbeddedStack.class)
@QuarkusTestResource(FakeProposer.class)
class AccessIT {
  private static final String LOOK = "only looking";
  private static final String TOUCH = "may touch";

  /** Both of them. */
  public static class WithTokens implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("barrido.access.read-token", LOOK, "barrido.access.write-token", TOUCH);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/sweeps",
        "/api/v1/sweeps/any",
        "/api/v1/sweeps/any/stream",
        "/api/v1/sweeps/any/export",
        "/api/v1/stream"
      })
  void answersNoQuestionWithoutAToken(String path) {
    when()
        .get(path)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer")
        .contentType("application/problem+json")
        .body("status", equalTo(401))
        .body("detail", containsString("BARRIDO_TOKEN"));
    given().auth().preemptive().oauth2("guessed").get(path).then().statusCode(401);
  }

  @Test
  void takesNoOrderWithoutAToken() {
    when().post("/api/v1/sweeps").then().statusCode(401);
    when().post("/api/v1/sweeps/any/cancel").then().statusCode(401);
  }

  @Test
  void whoMayAskMayGiveNoOrders() {
    given()
        .auth()
        .preemptive()
        .oauth2(LOOK)
        .get("/api/v1/sweeps")
        .then()
        .statusCode(200)
        .body("sweeps.size()", equalTo(0));
    given()
        .auth()
        .preemptive()
        .oauth2(LOOK)
        .post("/api/v1/sweeps/any/cancel")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("detail", containsString("give orders"));
  }

  @Test
  void ordersArePassedOnWithTheTokenOfThisService() {
    given()
        .auth()
        .preemptive()
        .oauth2(TOUCH)
        .post("/api/v1/sweeps/any/cancel")
        .then()
        .statusCode(200)
        .body("command", equalTo("/api/v1/sweeps/any/cancel"))
        .body("shown", equalTo("Bearer " + TOUCH));
  }

  @Test
  void anOrderAboutATrialIsPassedOnToo() {
    given()
        .auth()
        .preemptive()
        .oauth2(TOUCH)
        .post("/api/v1/sweeps/any/trials/7/stop")
        .then()
        .statusCode(200)
        .body("command", equalTo("/api/v1/sweeps/any/trials/7/stop"));
  }

  @Test
  void aBrowserChangesItsTokenForACookieThatScriptsDoNotSee() {
    given()
        .contentType("text/plain")
        .body("guessed")
        .post("/api/v1/session")
        .then()
        .statusCode(401);
    String cookie =
        given()
            .contentType("text/plain")
            .body(LOOK)
            .post("/api/v1/session")
            .then()
            .statusCode(204)
            .header(
                "Set-Cookie",
                allOf(
                    containsString("HttpOnly"),
                    containsString("SameSite=Strict"),
                    not(containsString(LOOK))))
            .extract()
            .cookie("barrido-token");

    given().cookie("barrido-token", cookie).get("/api/v1/sweeps").then().statusCode(200);
    given().cookie("barrido-token", "stale").get("/api/v1/sweeps").then().statusCode(401);
    given().cookie("barrido-token", cookie).post("/api/v1/sweeps").then().statusCode(403);
    when().delete("/api/v1/session").then().statusCode(204).cookie("barrido-token", equalTo(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/dashboard/app.js", "/q/health/live", "/q/metrics"})
  void thePageAndTheProbesNeedNone(String path) {
    when().get(path).then().statusCode(200);
    given().cookie("barrido-token", "stale").get(path).then().statusCode(200);
  }
}
