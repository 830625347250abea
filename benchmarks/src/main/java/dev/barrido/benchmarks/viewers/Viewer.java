package dev.barrido.benchmarks.viewers;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Watches a sweep as a browser does, from its beginning until the server ends the stream. */
final class Viewer implements Flow.Subscriber<String> {
  private final Arrivals arrivals = new Arrivals();

  private Viewer() {}

  /** What a new viewer was told; complete when the sweep has ended. */
  static CompletableFuture<Arrivals> watch(HttpClient http, URI server, String sweep) {
    Viewer viewer = new Viewer();
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/api/v1/sweeps/" + sweep + "/stream"))
            .header("Accept", "text/event-stream")
            .build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(viewer))
        .thenApply(
            answer -> {
              if (answer.statusCode() != 200) {
                throw new IllegalStateException("expected 200, got " + answer.statusCode());
              }
              return viewer.arrivals;
            });
  }

  @Override
  public void onSubscribe(Flow.Subscription lines) {
    lines.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    arrivals.line(line, System.currentTimeMillis());
  }

  /** The future of the answer fails too. */
  @Override
  public void onError(Throwable broken) {}

  @Override
  public void onComplete() {}
}
