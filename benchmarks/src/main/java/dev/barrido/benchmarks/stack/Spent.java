package dev.barrido.benchmarks.stack;

import dev.barrido.cli.local.LocalStack;
import dev.barrido.cli.local.ServiceProcess;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The processor time that the parts of a stack have taken, which says what a trial costs however
 * busy the machine is otherwise.
 *
 * @param millis so far, by part: each service, the trainers together, the broker, the database, and
 *     this process that measures
 */
public record Spent(Map<String, Double> millis) {
  private static final String BENCHMARK = "benchmark";

  /** Until now. */
  public static Spent by(LocalStack stack) {
    Map<String, Double> millis = new LinkedHashMap<>();
    stack.services().forEach(service -> millis.put(service.name(), time(service.handle())));
    millis.put(
        "trainers",
        stack.trainers().stream().map(ServiceProcess::handle).mapToDouble(Spent::time).sum());
    millis.put("broker", time(stack.broker()));
    stack
        .database()
        .ifPresent(
            postmaster ->
                millis.put(
                    "database",
                    Stream.concat(Stream.of(postmaster), postmaster.descendants())
                        .mapToDouble(Spent::time)
                        .sum()));
    millis.put(BENCHMARK, time(ProcessHandle.current()));
    return new Spent(millis);
  }

  /** What was spent between then and this. */
  public Spent since(Spent then) {
    Map<String, Double> between = new LinkedHashMap<>();
    millis.forEach((part, now) -> between.put(part, now - then.millis.getOrDefault(part, 0.0)));
    return new Spent(between);
  }

  /** All parts together but the one that measures, in milliseconds. */
  public double ofStack() {
    return millis.values().stream().mapToDouble(each -> each).sum()
        - millis.getOrDefault(BENCHMARK, 0.0);
  }

  private static double time(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
  }
}
