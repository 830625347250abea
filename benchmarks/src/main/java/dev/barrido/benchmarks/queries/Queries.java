package dev.barrido.benchmarks.queries;

import dev.barrido.benchmarks.Results;
import dev.barrido.benchmarks.RowOptions;
import dev.barrido.benchmarks.stack.RowStack;
import dev.barrido.benchmarks.stack.Spent;
import dev.barrido.cli.local.LocalStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How long each question of the dashboard takes about large sweeps, one after another, from the
 * request to the last byte of the answer; and what the processors of all services, broker and
 * database do meanwhile, in the mean.
 */
public final class Queries {
  private static final Map<String, String> DEFAULTS =
      Map.of("--trials", "50000", "--epochs", "20", "--times", "100");
  private static final int WARMING_TIMES = 10;
  private static final double NANOS_PER_MILLI = 1e6;

  private final HttpClient http = HttpClient.newHttpClient();
  private final LocalStack stack;
  private final URI server;

  private Queries(LocalStack stack) {
    this.stack = stack;
    this.server = stack.server();
  }

  /** Takes the row's options. */
  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException {
    RowOptions options = RowOptions.of(List.of(arguments), DEFAULTS);
    int trials = options.count("--trials");
    LargeSweep one = new LargeSweep("large-1", trials, options.count("--epochs"), false);
    LargeSweep two = new LargeSweep("large-2", trials, 2, true);
    try (LocalStack stack = RowStack.start(0, Map.of())) {
      one.write(stack.addresses().jdbcUrl());
      two.write(stack.addresses().jdbcUrl());
      Queries queries = new Queries(stack);
      for (String question : Questions.about(one, two)) {
        queries.measure(question, options.count("--times"));
      }
    }
  }

  private void measure(String question, int times) throws IOException, InterruptedException {
    for (int time = 0; time < WARMING_TIMES; time++) {
      ask(question);
    }
    Spent before = Spent.by(stack);
    List<Double> millis = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      long asked = System.nanoTime();
      ask(question);
      millis.add((System.nanoTime() - asked) / NANOS_PER_MILLI);
    }
    double processor = Spent.by(stack).since(before).ofStack() / times;
    Results.print(question + ", p50", Results.percentile(50, millis), "ms");
    Results.print(question + ", p99", Results.percentile(99, millis), "ms");
    Results.print(question + ", processors", processor, "ms");
  }

  private void ask(String question) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/v1" + question)).build();
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(
          question
              + ": expected 200, got "
              + answer.statusCode()
              + ": "
              + new String(answer.body()));
    }
  }
}
