package dev.barrido.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * A results-service whose answers are written by the test; it remembers what it was asked. Where
 * the test says nothing of learning curves, nothing is wrong in any.
 */
final class FakeServer implements AutoCloseable {
  private record Answer(int status, String contentType, String body) {}

  private final HttpServer http;
  private final Map<String, Deque<Answer>> answers = new HashMap<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<String> shown = Collections.synchronizedList(new ArrayList<>());

  FakeServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(Executors.newCachedThreadPool());
    http.createContext("/", this::answer);
    http.start();
  }

  /** Several answers to one request are given in turn, the last one for ever. */
  FakeServer answers(String request, int status, String contentType, String body) {
    answers
        .computeIfAbsent(request, none -> new ArrayDeque<>())
        .add(new Answer(status, contentType, body));
    return this;
  }

  FakeServer answers(String request, String json) {
    return answers(request, 200, "application/json", json);
  }

  FakeServer streams(String sweepId, String... reports) {
    StringBuilder body = new StringBuilder();
    for (String report : reports) {
      body.append("event: report\ndata: ").append(report).append("\n\n");
    }
    return answers(stream(sweepId), 200, "text/event-stream", body.toString());
  }

  static String stream(String sweepId) {
    return "GET /api/v1/sweeps/" + sweepId + "/stream";
  }

  String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  /** Method, path and, where there is one, body. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** What those who asked showed as who they are; those who showed nothing are left out. */
  List<String> shown() {
    return List.copyOf(shown);
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    shown.addAll(exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
    requests.add((request + " " + body).strip());
    Answer answer = next(request);
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private synchronized Answer next(String request) {
    Deque<Answer> left = answers.getOrDefault(request, new ArrayDeque<>());
    if (left.isEmpty() && request.endsWith("/diagnoses")) {
      return new Answer(200, "application/json", "{\"diagnoses\":[],\"trials\":[]}");
    }
    if (left.isEmpty()) {
      return new Answer(404, "application/problem+json", "{\"detail\":\"no " + request + "\"}");
    }
    return left.size() > 1 ? left.remove() : left.element();
  }
}
