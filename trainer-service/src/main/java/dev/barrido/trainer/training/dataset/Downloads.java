package dev.barrido.trainer.training.dataset;

import dev.barrido.parts.allowed.AllowedHosts;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Fetches http(s) addresses, and follows where they lead only as far as hosts are allowed. */
final class Downloads {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MOST_REDIRECTS = 5;
  private static final int OK = 200;
  private static final int REDIRECTS = 300;
  private static final int CLIENT_ERRORS = 400;
  private static final int SERVER_ERRORS = 500;

  private final AllowedHosts hosts;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  Downloads(AllowedHosts hosts) {
    this.hosts = hosts;
  }

  /**
   * What lies there.
   *
   * @throws dev.barrido.parts.allowed.NotAllowed if it, or what it leads to, may not be read
   * @throws IllegalArgumentException if there is nothing, and never will be
   * @throws IOException if there may be something later
   */
  InputStream open(URI address) throws IOException, InterruptedException {
    URI next = address;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      hosts.check(next);
      HttpResponse<InputStream> response =
          client.send(
              HttpRequest.newBuilder(next).timeout(PATIENCE).build(), BodyHandlers.ofInputStream());
      Optional<URI> elsewhere = checkedRedirect(next, response);
      if (elsewhere.isEmpty()) {
        return body(response);
      }
      response.body().close();
      next = elsewhere.get();
    }
    throw new IllegalArgumentException("more than " + MOST_REDIRECTS + " redirects");
  }

  /** Where the answer leads; a name that has come to mean another address is noticed here. */
  private Optional<URI> checkedRedirect(URI asked, HttpResponse<InputStream> response)
      throws IOException {
    try {
      hosts.check(asked);
      boolean redirect =
          response.statusCode() >= REDIRECTS && response.statusCode() < CLIENT_ERRORS;
      return redirect
          ? response.headers().firstValue("Location").map(place -> redirected(asked, place))
          : Optional.empty();
    } catch (IOException | RuntimeException refused) {
      response.body().close();
      throw refused;
    }
  }

  private static URI redirected(URI asked, String place) {
    URI next = asked.resolve(place);
    boolean kept = "https".equalsIgnoreCase(next.getScheme());
    boolean plain =
        "http".equalsIgnoreCase(next.getScheme()) && "http".equalsIgnoreCase(asked.getScheme());
    if (!kept && !plain) {
      throw new IllegalArgumentException(
          "it leads to " + next.getScheme() + ", where http or https was expected, and no less");
    }
    return next;
  }

  private static InputStream body(HttpResponse<InputStream> response) throws IOException {
    if (response.statusCode() == OK) {
      return response.body();
    }
    response.body().close();
    String status = "HTTP status " + response.statusCode();
    if (response.statusCode() >= SERVER_ERRORS) {
      throw new IOException(status);
    }
    throw new IllegalArgumentException(status);
  }
}
