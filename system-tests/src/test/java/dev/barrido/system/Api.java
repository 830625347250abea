package dev.barrido.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The REST interface as any client sees it. */
public final class Api {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** A server that died in the middle of an answer may never end it. */
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);

  private static final long PAUSE_MILLIS = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;
  private final @Nullable String token;

  public Api(URI server) {
    this(server, null);
  }

  /**
   * Of a server that asks for a token.
   *
   * @param token null where none is asked for
   */
  public Api(URI server, @Nullable String token) {
    this.server = server;
    this.token = token;
  }

  /** Submits a sweep and returns its id. */
  public String submit(String spec) {
    HttpResponse<String> answer =
        send(request("").POST(HttpRequest.BodyPublishers.ofString(spec)).build());
    if (answer.statusCode() != 201) {
      throw new AssertionError("expected 201, got " + answer.statusCode() + ": " + answer.body());
    }
    return read(answer).get("sweepId").asText();
  }

  /** Gives an order to a sweep, such as {@code cancel}. */
  void order(String sweep, String command) {
    HttpRequest.Builder post =
        request("/" + sweep + "/" + command).POST(HttpRequest.BodyPublishers.noBody());
    HttpResponse<String> answer = send(post.build());
    if (answer.statusCode() != 200) {
      throw new AssertionError("expected 200, got " + answer.statusCode() + ": " + answer.body());
    }
  }

  public JsonNode get(String path) {
    HttpResponse<String> answer = send(request(path).GET().build());
    if (answer.statusCode() != 200) {
      throw new AssertionError("expected 200, got " + answer.statusCode() + ": " + answer.body());
    }
    return read(answer);
  }

  public JsonNode report(String sweep) {
    return get("/" + sweep);
  }

  public JsonNode trials(String sweep) {
    return get("/" + sweep + "/trials?limit=1000").get("trials");
  }

  /** The report of a sweep's end. */
  public JsonNode awaitEnd(String sweep) {
    return await(sweep, report -> report.has("reason"));
  }

  /** The status with which a sweep answers, or what is below it. */
  int status(String sweep, String below) {
    return send(request("/" + sweep + below).GET().build()).statusCode();
  }

  JsonNode await(String sweep, Predicate<JsonNode> condition) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      JsonNode report = report(sweep);
      if (condition.test(report)) {
        return report;
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited " + LIMIT + " in vain, the report is " + report);
      }
      pause();
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve("/api/v1/sweeps" + path)).timeout(ANSWER_LIMIT);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }
}
