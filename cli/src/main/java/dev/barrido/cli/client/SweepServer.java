package dev.barrido.cli.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.barrido.cli.CommandFailed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The REST interface of the results-service; the one place that reads its JSON. */
public final class SweepServer {
  private static final String SWEEPS = "/api/v1/sweeps";
  private static final String DEAD_LETTERS = "/api/v1/dead-letters";
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI address;
  private final @Nullable String token;
  private final HttpClient http;

  /** A server that asks for no token. */
  public SweepServer(URI address) {
    this(address, null);
  }

  /**
   * A server.
   *
   * @param token what it is shown, null for nothing
   */
  public SweepServer(URI address, @Nullable String token) {
    this.address = address;
    this.token = token;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
  }

  public URI address() {
    return address;
  }

  /** Submits a spec and returns the new sweep's id. */
  public String submit(String spec) {
    HttpRequest request =
        request(SWEEPS)
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(body(spec))
            .build();
    return tree(request).path("sweepId").asText();
  }

  /**
   * All sweeps.
   *
   * @param namespace null for those of all
   */
  public JsonNode list(@Nullable String namespace) {
    String which = namespace == null ? "" : "?namespace=" + encoded(namespace);
    return tree(request(SWEEPS + which).build());
  }

  public Report report(String sweepId) {
    return new Report(tree(request(sweep(sweepId)).build()));
  }

  public JsonNode best(String sweepId, int limit) {
    return tree(request(sweep(sweepId) + "/best?limit=" + limit).build());
  }

  public JsonNode importance(String sweepId) {
    return tree(request(sweep(sweepId) + "/importance").build());
  }

  public JsonNode efficiency(String sweepId) {
    return tree(request(sweep(sweepId) + "/efficiency").build());
  }

  /** Sends {@code pause}, {@code resume} or {@code cancel}. */
  public Report command(String sweepId, String command) {
    return new Report(
        tree(request(sweep(sweepId) + "/" + command).POST(BodyPublishers.noBody()).build()));
  }

  /** Deletes a sweep that has ended, and all that is stored of it. */
  public void delete(String sweepId) {
    HttpResponse<String> answer =
        send(request(sweep(sweepId)).DELETE().build(), BodyHandlers.ofString(UTF_8));
    if (answer.statusCode() >= 300) {
      throw Problem.of(answer.statusCode(), answer.body()).failure();
    }
  }

  public JsonNode rounds(String sweepId) {
    return tree(request(sweep(sweepId) + "/rounds").build());
  }

  /**
   * What the scheduler said.
   *
   * @param trial null: of all trials
   */
  public JsonNode verdicts(String sweepId, @Nullable Integer trial, int limit) {
    String ofTrial = trial == null ? "" : "&trial=" + trial;
    return tree(request(sweep(sweepId) + "/verdicts?limit=" + limit + ofTrial).build());
  }

  public JsonNode diagnoses(String sweepId) {
    return tree(request(sweep(sweepId) + "/diagnoses").build());
  }

  /** The last records that nobody could read. */
  public JsonNode deadLetters(int limit) {
    return tree(request(DEAD_LETTERS + "?limit=" + limit).build());
  }

  /** Sends one of them again. */
  public JsonNode replayDeadLetter(String id) {
    String which = DEAD_LETTERS + "/" + encoded(id) + "/replay";
    return tree(request(which).POST(BodyPublishers.noBody()).build());
  }

  public JsonNode replay(String sweepId) {
    return tree(request(sweep(sweepId) + "/replay").POST(BodyPublishers.noBody()).build());
  }

  public Report extend(String sweepId, int maxTrialCount) {
    return command(sweepId, "extend", Map.of("maxTrialCount", maxTrialCount));
  }

  /**
   * Has a point tried next.
   *
   * @param typed values by the names of parameters; what reads as a number or boolean is one
   */
  public Report enqueue(String sweepId, Map<String, String> typed) {
    ObjectNode point = JSON.createObjectNode();
    typed.forEach((name, value) -> point.set(name, TypedValue.of(value)));
    return command(sweepId, "enqueue", Map.of("hyperparameters", point));
  }

  /** Has one trial stopped. */
  public Report stop(String sweepId, int trial) {
    return command(sweepId, "trials/" + trial + "/stop");
  }

  private Report command(String sweepId, String command, Map<String, ?> document) {
    return new Report(
        tree(
            request(sweep(sweepId) + "/" + command)
                .header("Content-Type", "application/json")
                .POST(body(text(document)))
                .build()));
  }

  /** Copies every trial, as lines of {@code csv} or {@code jsonl}. */
  public void export(String sweepId, String format, OutputStream to) throws IOException {
    copy(sweep(sweepId) + "/export?format=" + format, to);
  }

  /**
   * Copies the model of a trial, a zip of Deeplearning4j.
   *
   * @param trial its number; empty: the best one
   */
  public void model(String sweepId, OptionalInt trial, OutputStream to) throws IOException {
    String which = trial.isPresent() ? "?trial=" + trial.getAsInt() : "";
    copy(sweep(sweepId) + "/model" + which, to);
  }

  private void copy(String path, OutputStream to) throws IOException {
    HttpResponse<InputStream> answer = send(request(path).build(), BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      if (answer.statusCode() >= 300) {
        throw Problem.of(answer.statusCode(), new String(body.readAllBytes(), UTF_8)).failure();
      }
      body.transferTo(to);
    }
  }

  /**
   * Follows a sweep until the server completes the stream.
   *
   * @throws IOException when the connection breaks; the stream may be asked for again
   */
  public void stream(String sweepId, Consumer<ServerSentEvent> subscriber) throws IOException {
    HttpRequest request =
        bare(sweep(sweepId) + "/stream").header("Accept", "text/event-stream").build();
    HttpResponse<Stream<String>> answer = sendOnce(request, BodyHandlers.ofLines());
    try (Stream<String> lines = answer.body()) {
      if (answer.statusCode() >= 300) {
        String body = String.join("\n", lines.toList());
        throw Problem.of(answer.statusCode(), body).failure();
      }
      ServerSentEvents.read(lines.iterator(), subscriber);
    } catch (java.io.UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  /** A document of this interface from its text. */
  public static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw CommandFailed.failed(
          "expected JSON from the server, got \"" + text.lines().findFirst().orElse("") + "\"");
    }
  }

  /** A document as people read it. */
  public static String text(Object document) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A tree of plain values is always JSON", e);
    }
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

  private static String sweep(String sweepId) {
    return SWEEPS + "/" + encoded(sweepId);
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, UTF_8).replace("+", "%20");
  }

  private HttpRequest.Builder request(String path) {
    return bare(path)
        .header("Accept", "application/json, application/problem+json, */*;q=0.5")
        .timeout(ANSWER);
  }

  private HttpRequest.Builder bare(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpRequest.BodyPublisher body(String text) {
    return BodyPublishers.ofString(text, UTF_8);
  }

  private JsonNode tree(HttpRequest request) {
    HttpResponse<String> answer = send(request, BodyHandlers.ofString(UTF_8));
    if (answer.statusCode() >= 300) {
      throw Problem.of(answer.statusCode(), answer.body()).failure();
    }
    return read(answer.body());
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return sendOnce(request, handler);
    } catch (IOException e) {
      throw CommandFailed.failed(
          "the server at "
              + address
              + " must answer, but "
              + e.getClass().getSimpleName()
              + (e.getMessage() == null ? "" : ": " + e.getMessage())
              + "; is it running?");
    }
  }

  private <T> HttpResponse<T> sendOnce(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException {
    try {
      return http.send(request, handler);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailed.failed("interrupted while waiting for " + address);
    }
  }
}
