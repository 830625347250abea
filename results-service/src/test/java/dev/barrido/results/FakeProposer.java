package dev.barrido.results;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A proposer that refuses every spec, and says of every command which one it was. */
final class FakeProposer {
  private FakeProposer() {}

  /** Starts it, and returns its port; it ends with the process. */
  static int start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v1/sweeps", FakeProposer::answer);
    server.start();
    return server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean submission = path.endsWith("/sweeps");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    byte[] answer =
        (submission
                ? "{\"status\":400,\"detail\":\"refused: " + body + "\"}"
                : "{\"command\":\"" + path + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .add("Content-Type", submission ? "application/problem+json" : "application/json");
    exchange.sendResponseHeaders(submission ? 400 : 200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }
}
