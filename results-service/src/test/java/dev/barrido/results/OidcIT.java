package dev.barrido.results;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.barrido.parts.EmbeddedStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that takes the tokens of an OpenID Connect server, here by its public key. */
@QuarkusTest
@TestProfile(OidcIT.WithServer.class)
@QuarkusTestResource(EmbeddedStack.class)
@QuarkusTestResource(FakeProposer.class)
class OidcIT {
  private static final TokenIssuer SERVER = new TokenIssuer();
  private static final TokenIssuer ANOTHER = new TokenIssuer();
  private static final String BETWEEN = "between services";
  private static final long LATER = Instant.now().getEpochSecond() + 3_600;

  /** The profile that operators switch on. */
  public static class WithServer implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
      return "oidc";
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.oidc.public-key", SERVER.publicKey(),
          "quarkus.oidc.token.issuer", "https://login.example.org",
          "quarkus.oidc.token.audience", "barrido",
          "quarkus.oidc.roles.role-claim-path", "barrido/roles",
          "barrido.access.write-token", BETWEEN);
    }
  }

  @Test
  void whoHasTheRoleReadMayAskAndGiveNoOrders() {
    String token = SERVER.token(claims("barrido", LATER, "read"));

    showing(token).get("/api/v1/sweeps").then().statusCode(200);
    showing(token)
        .post("/api/v1/sweeps/any/cancel")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @Test
  void ordersOfWhoHasTheRoleWriteArePassedOnWithTheTokenBetweenServices() {
    String token = SERVER.token(claims("barrido", LATER, "write"));

    showing(token).get("/api/v1/sweeps").then().statusCode(200);
    showing(token)
        .post("/api/v1/sweeps/any/cancel")
        .then()
        .statusCode(200)
        .body("shown", equalTo("Bearer " + BETWEEN));
  }

  @Test
  void tokensOfTheServicesOwnGoOnToBeGood() {
    showing(BETWEEN).get("/api/v1/sweeps").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "admin", "Write"})
  void otherRolesMayDoNothing(String role) {
    showing(SERVER.token(claims("barrido", LATER, role)))
        .get("/api/v1/sweeps")
        .then()
        .statusCode(403);
  }

  @Test
  void refusesTokensThatAreNotForItOrOldOrForgedOrNone() {
    refused(SERVER.token(claims("another", LATER, "write")));
    refused(SERVER.token(claims("barrido", LATER - 7_200, "write")));
    refused(ANOTHER.token(claims("barrido", LATER, "write")));
    refused(ANOTHER.unsigned(claims("barrido", LATER, "write")));
    refused(SERVER.token(claims("barrido", LATER, "read")) + "x");
    refused("guessed");
    given().get("/api/v1/sweeps").then().statusCode(401);
  }

  private static void refused(String token) {
    showing(token)
        .get("/api/v1/sweeps")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", startsWith("Bearer"))
        .contentType("application/problem+json")
        .body("detail", startsWith("expected Authorization: Bearer"));
  }

  private static RequestSpecification showing(String token) {
    return given().auth().preemptive().oauth2(token);
  }

  private static String claims(String audience, long expires, String role) {
    return """
        {"iss": "https://login.example.org", "sub": "ada", "upn": "ada", "aud": "%s", "iat": %d,
         "exp": %d, "barrido": {"roles": ["%s"]}}
        """
        .formatted(audience, expires - 3_600, expires, role);
  }
}
