package dev.barrido.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Secrets that a service was told, each with a word in it that nothing else has. */
public final class Secrets {
  /** The word. */
  public static final String WORD = "xyzzy";

  /** Tokens of those who may ask and of those who may give orders. */
  public static final String READ = WORD + "-read";

  public static final String WRITE = WORD + "-write";

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI service;
  private final Path log;

  /**
   * Secrets of one service.
   *
   * @param log what it writes, since it is told to
   */
  public Secrets(URI service, Path log) {
    this.service = service;
    this.log = log;
  }

  /** The settings of a service whose secrets these are. */
  public static Map<String, String> settings(Path log) {
    return Map.of(
        "barrido.access.read-token",
        READ,
        "barrido.access.write-token",
        WRITE,
        "quarkus.log.file.enabled",
        "true",
        "quarkus.log.file.path",
        log.toString());
  }

  /** Asks for all of this with every kind of token and body, and finds no secret anywhere. */
  public void areToldNowhere(List<String> paths) throws IOException, InterruptedException {
    List<String> told = new ArrayList<>();
    for (String path : paths) {
      for (String token : List.of(READ, WRITE, WORD + "-wrong", "")) {
        told.add(ask(path, token, "GET", ""));
        told.add(ask(path, token, "POST", "{"));
        told.add(ask(path, token, "POST", "apiVersion: wrong"));
      }
    }
    for (String open : List.of("/q/health", "/q/metrics", "/q/openapi", "/nowhere")) {
      told.add(ask(open, "", "GET", ""));
    }
    String written = Files.readString(log);
    told.add(written);
    assertThat(written).contains("started in");
    assertThat(told)
        .allSatisfy(text -> assertThat(text).doesNotContain(WORD, GuardedBroker.PASSWORD));
  }

  private String ask(String path, String token, String method, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(path))
            .header("Content-Type", "text/plain")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return answer.headers().map() + answer.body();
  }
}
