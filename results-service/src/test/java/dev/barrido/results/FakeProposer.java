package dev.barrido.results;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A proposer that refuses every spec, and says of every command which one it was, and what it was
 * shown.
 */
public class FakeProposer implements QuarkusTestResourceLifecycleManager {
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/api/v1/sweeps", FakeProposer::answer);
    server.start();
    return Map.of(
        "barrido.proposer.url",
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "results.lost-after",
        "1s");
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private static String shown(HttpExchange exchange) {
    return String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean submission = path.endsWith("/sweeps");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    byte[] answer =
        (submission
                ? "{\"status\":400,\"detail\":\"refused: " + body + "\"}"
                : "{\"command\":\"" + path + "\",\"shown\":\"" + shown(exchange) + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .add("Content-Type", submission ? "application/problem+json" : "application/json");
    exchange.sendResponseHeaders(submission ? 400 : 200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }
}
