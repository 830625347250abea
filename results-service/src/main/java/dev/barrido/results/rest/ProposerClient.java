package dev.barrido.results.rest;

import dev.barrido.parts.access.AccessSettings;
import dev.barrido.results.wiring.ResultsSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The proposer's REST interface. */
@ApplicationScoped
class ProposerClient {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final URI proposer;
  private final Optional<String> token;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  ProposerClient(ResultsSettings settings, AccessSettings access) {
    this.proposer = settings.proposerUrl();
    this.token = access.writeToken();
  }

  /** The proposer's answer to a command below {@code /api/v1/sweeps}. */
  Answer post(String path, byte[] body) throws ProposerUnreachable {
    return send(
        request(path)
            .header("Content-Type", MediaType.APPLICATION_JSON)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** The proposer's answer to a deletion. */
  Answer delete(String path) throws ProposerUnreachable {
    return send(request(path).DELETE());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(proposer.resolve("/api/v1/sweeps" + path)).timeout(LIMIT);
  }

  private Answer send(HttpRequest.Builder request) throws ProposerUnreachable {
    token.ifPresent(shown -> request.header("Authorization", "Bearer " + shown));
    try {
      return Answer.of(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new ProposerUnreachable(proposer, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProposerUnreachable(proposer, e);
    }
  }

  /**
   * An answer as it came.
   *
   * @param location of what was created, null when nothing was
   */
  record Answer(int status, String contentType, @Nullable String location, byte[] body) {
    static Answer of(HttpResponse<byte[]> response) {
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(MediaType.APPLICATION_JSON),
          response.headers().firstValue("Location").map(Answer::path).orElse(null),
          response.body());
    }

    Response response() {
      if (body.length == 0) {
        return Response.status(status).build();
      }
      Response.ResponseBuilder builder = Response.status(status).type(contentType).entity(body);
      return location == null ? builder.build() : builder.location(URI.create(location)).build();
    }

    private static String path(String location) {
      return URI.create(location).getPath();
    }
  }
}
