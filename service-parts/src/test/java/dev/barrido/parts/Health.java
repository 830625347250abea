package dev.barrido.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What a service says of its health, as a cluster asks. */
public final class Health {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);
  private static final long PAUSE_MILLIS = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI service;

  /** The health of the service at this address. */
  public Health(URI service) {
    this.service = service;
  }

  /** Returns once it is ready. */
  public void awaitReady() throws Exception {
    await("expected it to be ready, got %s", checks -> checks.isEmpty());
  }

  /** Why it is not ready, by the check that says so; returns once this one does. */
  public String awaitNotReady(String check) throws Exception {
    return await("expected " + check + " to be down, got %s", checks -> checks.containsKey(check))
        .get(check);
  }

  /** Asks whether it is alive again and again for so long, and is content with nothing but yes. */
  public void staysAlive(Duration time) throws Exception {
    long deadline = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < deadline) {
      JsonNode answer = ask("/q/health/live");
      assertThat(answer.get("status").asText()).as(answer.toString()).isEqualTo("UP");
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private interface Condition {
    boolean holds(Map<String, String> down);
  }

  private Map<String, String> await(String failure, Condition condition) throws Exception {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      Map<String, String> down = down(ask("/q/health/ready"));
      if (condition.holds(down)) {
        return down;
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError(failure.formatted(down));
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  /** What is down, each with what it says about it. */
  private static Map<String, String> down(JsonNode ready) {
    Map<String, String> down = new HashMap<>();
    ready
        .get("checks")
        .forEach(
            check -> {
              if (check.get("status").asText().equals("DOWN")) {
                down.put(check.get("name").asText(), check.path("data").toString());
              }
            });
    return down;
  }

  private JsonNode ask(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve(path)).timeout(ANSWER_LIMIT).build();
    return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }
}
