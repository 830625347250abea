package dev.barrido.system.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.cli.local.LocalStack;
import dev.barrido.system.Api;
import dev.barrido.system.Patience;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Sweeps on a stack whose processes are struck, until the time is over and all of them have ended.
 */
final class ChaosRun {
  private static final int SWEEPS_AT_ONCE = 2;
  private static final int STRIKES_BETWEEN_POISON = 8;
  private static final Duration LAST_SWEEPS = Duration.ofMinutes(15);

  private final LocalStack stack;
  private final Api api;
  private final Api proposer;
  private final Topics topics;
  private final Schedule schedule;
  private final Hand hand;
  private final Duration time;
  private final Consumer<String> tell;
  private final List<Strike> strikes = new ArrayList<>();
  private final List<String> sweeps = new ArrayList<>();
  private final List<String> poison = new ArrayList<>();

  ChaosRun(LocalStack stack, Path faultFile, long seed, Duration time, Consumer<String> tell) {
    this.stack = stack;
    this.time = time;
    this.api = new Api(stack.server());
    this.proposer = new Api(stack.addresses().proposer());
    this.topics = new Topics(stack.addresses().bootstrapServers());
    SplittableRandom random = new SplittableRandom(seed);
    this.schedule = new Schedule(random.split(), time);
    this.hand = new Hand(new Aim(stack, this::trainings, random.split()), faultFile);
    this.tell = tell;
  }

  /** Strikes, lets everything come to its end, and gathers what there is to see. */
  Evidence run() {
    sweeps.add(Patience.untilAnswered(() -> api.submit(Workload.spec(0))));
    long began = System.nanoTime();
    while (System.nanoTime() - began < time.toNanos()) {
      keepBusy();
      Patience.pause(schedule.pauseMillis());
      List<Strike> next = schedule.next();
      tell.accept("%6.1f s  %s".formatted((System.nanoTime() - began) / 1e9, next));
      hand.strike(next);
      strikes.addAll(next);
      if (strikes.size() % STRIKES_BETWEEN_POISON == 0) {
        poison();
      }
      if (stack.failure().isDone()) {
        throw new AssertionError("the stack gave up: " + stack.failure().join());
      }
    }
    poison();
    List<String> all = allSweeps();
    all.forEach(this::awaitEnd);
    awaitLetters();
    return evidence(all);
  }

  List<Strike> strikes() {
    return strikes;
  }

  /** Strikes do not wait for services that are away. */
  private void keepBusy() {
    try {
      long running = sweeps.stream().filter(sweep -> !api.report(sweep).has("reason")).count();
      for (long more = running; more < SWEEPS_AT_ONCE; more++) {
        sweeps.add(api.submit(Workload.spec(sweeps.size())));
      }
    } catch (UncheckedIOException | AssertionError away) {
      // Whoever is away comes back, and is asked again.
    }
  }

  /** Who is at work on what; nobody while the results-service is away. */
  private List<AtWork> trainings() {
    keepBusy();
    try {
      return sweeps.stream().flatMap(this::trainings).toList();
    } catch (UncheckedIOException | AssertionError away) {
      return List.of();
    }
  }

  private Stream<AtWork> trainings(String sweep) {
    List<AtWork> trainings = new ArrayList<>();
    api.get("/" + sweep + "/trials?state=RUNNING&limit=1000")
        .get("trials")
        .forEach(
            trial ->
                trainings.add(
                    new AtWork(
                        trial.path("trainerId").asText(),
                        trial.get("trialId").asText(),
                        trial.path("attempt").asInt(),
                        trial.path("epochs").asInt())));
    return trainings.stream();
  }

  private JsonNode report(String sweep) {
    return Patience.untilAnswered(() -> api.report(sweep));
  }

  private void poison() {
    for (String topic : Topics.READ) {
      String key = "poison-" + poison.size();
      Patience.untilAnswered(() -> send(topic, key));
      poison.add(key);
    }
  }

  /** What someone held who died, or whose broker did, is handed out again after its lease. */
  private void awaitLetters() {
    try {
      Patience.until(() -> topics.keys(Topics.DEAD_LETTERS).containsAll(poison));
    } catch (AssertionError inVain) {
      // The guarantee says which are missing.
    }
  }

  private String send(String topic, String key) {
    try {
      topics.send(topic, key, "{\"type\": \"Nonsense\"}");
      return key;
    } catch (IllegalStateException e) {
      throw new AssertionError(e);
    }
  }

  /** Also those whose submission was never answered. */
  private List<String> allSweeps() {
    List<String> all = new ArrayList<>();
    Patience.untilAnswered(() -> proposer.get(""))
        .get("sweeps")
        .forEach(sweep -> all.add(sweep.get("sweepId").asText()));
    return all;
  }

  private void awaitEnd(String sweep) {
    long deadline = System.nanoTime() + LAST_SWEEPS.toNanos();
    while (!report(sweep).has("reason")) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(sweep + " does not end: " + report(sweep));
      }
      Patience.pause(500);
    }
  }

  private Evidence evidence(List<String> all) {
    Map<String, JsonNode> reports = new LinkedHashMap<>();
    Map<String, JsonNode> proposed = new LinkedHashMap<>();
    Map<String, List<JsonNode>> trials = new LinkedHashMap<>();
    Map<String, Map<Integer, Double>> curves = new HashMap<>();
    for (String sweep : all) {
      reports.put(sweep, report(sweep));
      proposed.put(sweep, Patience.untilAnswered(() -> proposer.report(sweep)));
      List<JsonNode> ofSweep = new ArrayList<>();
      Patience.untilAnswered(() -> api.trials(sweep)).forEach(ofSweep::add);
      trials.put(sweep, ofSweep);
      Patience.untilAnswered(() -> api.get("/" + sweep + "/curves?metric=value"))
          .get("curves")
          .forEach(curve -> curves.put(curve.get("trialId").asText(), curve(curve)));
    }
    return new Evidence(reports, proposed, trials, curves, topics.all(), poison, hand.hits());
  }

  private static Map<Integer, Double> curve(JsonNode curve) {
    Map<Integer, Double> values = new TreeMap<>();
    for (int i = 0; i < curve.get("epochs").size(); i++) {
      values.put(curve.get("epochs").get(i).asInt(), curve.get("values").get(i).asDouble());
    }
    return values;
  }
}
