package dev.barrido.results;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A webhook that is busy the first time it hears anything, and keeps what it hears. */
public class FakeReceiver implements QuarkusTestResourceLifecycleManager {
  static final String SECRET = "between us";

  private static final List<Heard> HEARD = new CopyOnWriteArrayList<>();

  private final Set<String> bodies = ConcurrentHashMap.newKeySet();
  private HttpServer server;

  /** A message. */
  record Heard(String body, String signature, int answered) {}

  /** What was said of a sweep, in order. */
  static List<Heard> heard(String sweep) {
    return HEARD.stream().filter(heard -> heard.body().contains("\"" + sweep + "\"")).toList();
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/hook", this::answer);
    server.start();
    return Map.of(
        "results.webhook.url",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/hook",
        "results.webhook.secret",
        SECRET);
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    int status = bodies.add(body) ? 503 : 204;
    HEARD.add(
        new Heard(body, exchange.getRequestHeaders().getFirst("X-Barrido-Signature"), status));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
}
