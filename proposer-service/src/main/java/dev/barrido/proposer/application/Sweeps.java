package dev.barrido.proposer.application;

import dev.barrido.core.sharing.Claim;
import dev.barrido.core.sweep.Input;
import dev.barrido.core.sweep.RecordedTrial;
import dev.barrido.core.sweep.SweepPlan;
import dev.barrido.events.Advice;
import dev.barrido.events.EndState;
import dev.barrido.events.Pool;
import dev.barrido.events.SweepId;
import dev.barrido.events.SweepState;
import dev.barrido.events.TrialScored;
import dev.barrido.events.spec.SpecReader;
import dev.barrido.events.spec.SweepSpec;
import dev.barrido.events.spec.TrainingRule;
import dev.barrido.parts.search.Merits;
import dev.barrido.proposer.application.SweepRun.Decided;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** All sweeps: submits them, passes on what happens to them, and answers how they stand. */
public final class Sweeps {
  private static final String ID_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int ID_LENGTH = 6;
  private static final long SEED_BOUND = 1L << 53;
  private static final long DECIDED_TOGETHER_MILLIS = 20;

  private final SweepStore store;
  private final Clock clock;
  private final RandomGenerator random;
  private final Runnable committed;
  private final TrainedEpochs trained = new TrainedEpochs();
  private final Admission admission;
  private final SweepLimits limits;
  private final TrainingRule rule;
  private final Map<SweepId, SweepRun> running = new ConcurrentHashMap<>();

  /**
   * All sweeps of a store.
   *
   * @param random draws ids and, where a spec gives none, seeds
   * @param quotas what namespaces may have
   * @param limits what no new sweep may be larger than
   * @param rule what its trainings are held to
   * @param committed called when there is something in the outbox
   */
  public Sweeps(
      SweepStore store,
      Clock clock,
      RandomGenerator random,
      Quotas quotas,
      SweepLimits limits,
      TrainingRule rule,
      Runnable committed) {
    this.store = store;
    this.clock = clock;
    this.random = random;
    this.admission = new Admission(quotas, trained);
    this.committed = committed;
    this.limits = limits;
    this.rule = rule;
  }

  /** Takes up the sweeps that had not ended when the process did. */
  public void restore() {
    trained.restore(store.epochs());
    for (StoredSweep stored : store.unfinished()) {
      running.put(stored.sweepId(), SweepRun.restored(stored, store, trained, clock));
    }
    tick();
    committed.run();
  }

  /**
   * A new sweep; its first trials are proposed.
   *
   * @throws dev.barrido.events.spec.InvalidSpec if it is refused; nothing is created then
   * @throws CommandRefused if its namespace has as much as it may have
   * @throws OverLimit if it is larger than this server takes; nothing is created then
   */
  public SweepId submit(String document) {
    SweepSpec spec = SpecReader.read(document, rule);
    StoredSweep stored = stored(spec);
    limits.check(spec, Plans.of(spec, stored.seed()).searcher());
    List<EarlierTrial> earlier = EarlierSweeps.of(store, spec);
    SweepRun run;
    synchronized (admission) {
      require(stored.namespace());
      store.create(stored, earlier);
      run = SweepRun.restored(stored, store, trained, clock);
      running.put(stored.sweepId(), run);
    }
    turn(run, new Input.ClockTicked(clock.millis()));
    return stored.sweepId();
  }

  public SweepView pause(SweepId sweep) {
    return command(sweep, new Input.Pause());
  }

  public SweepView resume(SweepId sweep) {
    return command(sweep, new Input.Resume());
  }

  public SweepView cancel(SweepId sweep) {
    return command(sweep, new Input.Cancel());
  }

  /**
   * Raises the budget; a sweep that ended by it goes on.
   *
   * @throws CommandRefused if that does not fit, or its namespace has as much as it may have
   */
  public SweepView extend(SweepId sweep, int maxTrials) {
    limits.checkTrials(maxTrials);
    synchronized (admission) {
      if (!running.containsKey(sweep)) {
        require(find(sweep).namespace());
      }
      return command(sweep, new Input.Extend(maxTrials));
    }
  }

  private void require(String namespace) {
    admission.require(
        namespace,
        running.values().stream().filter(run -> run.spec().namespace().equals(namespace)).count());
  }

  /**
   * Deletes a sweep that has ended, with all that is kept of it.
   *
   * @throws CommandRefused while it has not ended
   */
  public void delete(SweepId sweep) {
    if (!store.delete(sweep, clock.millis())) {
      throw new CommandRefused(
          "delete: expected a sweep that has ended, got one that is "
              + find(sweep).state()
              + "; cancel it first");
    }
    committed.run();
  }

  /**
   * Has a point tried next.
   *
   * @param point values by the names of parameters; those left out are drawn
   * @throws IllegalArgumentException if it does not lie in the space
   */
  public SweepView enqueue(SweepId sweep, Map<String, Object> point) {
    return command(sweep, new Input.Enqueue(point));
  }

  /** Has a trial stopped; its trainer ends it. */
  public SweepView stop(SweepId sweep, int number) {
    return command(sweep, new Input.StopTrial(number));
  }

  /** Proposes all points of a sweep again, each from what was known when it was proposed. */
  public Replayed replay(SweepId sweep) {
    StoredSweep stored = find(sweep);
    SweepSpec spec = SpecReader.read(stored.spec());
    Merits merits = Merits.of(spec);
    List<RecordedTrial> trials =
        store.trials(sweep).stream().map(trial -> trial.recorded(merits)).toList();
    SweepPlan plan = Plans.of(spec, stored, store);
    return Replayed.of(plan, Plans.finer(spec, plan, store.rounds(sweep)), trials);
  }

  /**
   * What the results-service says of sweeps, of each in its order; nothing for a sweep unknown
   * here. What several decide is kept together, as far as that makes none of them wait for long.
   */
  public void advise(Map<SweepId, List<Advice>> advice) {
    Iterator<Map.Entry<SweepId, List<Advice>>> bySweep = ordered(advice).iterator();
    while (bySweep.hasNext()) {
      adviseSome(bySweep);
    }
    advice.values().forEach(said -> said.forEach(this::countCancelled));
  }

  private void adviseSome(Iterator<Map.Entry<SweepId, List<Advice>>> bySweep) {
    List<Decided> decided = new ArrayList<>();
    long until = clock.millis() + DECIDED_TOGETHER_MILLIS;
    try {
      do {
        Map.Entry<SweepId, List<Advice>> said = bySweep.next();
        SweepRun run = running.get(said.getKey());
        if (run != null) {
          decided.add(run.heed(said.getValue()));
        }
      } while (bySweep.hasNext() && clock.millis() < until);
      keep(decided);
    } finally {
      decided.forEach(Decided::close);
    }
  }

  /** A trial is cancelled at once; how far it had come its trainer tells later, or nobody. */
  private void countCancelled(Advice advice) {
    if (advice instanceof TrialScored scored && scored.endState() == EndState.CANCELLED) {
      SweepId sweep = scored.sweepId();
      int more = store.cancelledAfter(sweep, scored.number(), scored.fidelityEpochs());
      if (more > 0) {
        SweepSpec spec = spec(sweep);
        trained.add(spec.namespace(), (long) more * spec.folds());
      }
    }
  }

  /** What the sweeps that have not ended want of each pool, given how many trials wait. */
  Map<Pool, List<Claim<SweepId>>> claims(Map<SweepId, Integer> waiting) {
    Map<Pool, List<Claim<SweepId>>> claims = new LinkedHashMap<>();
    ordered(running)
        .forEach(
            one ->
                claims
                    .computeIfAbsent(one.getValue().spec().pool(), pool -> new ArrayList<>())
                    .add(one.getValue().claim(waiting.getOrDefault(one.getKey(), 0))));
    return claims;
  }

  /** By their ids. */
  private static <T> Stream<Map.Entry<SweepId, T>> ordered(Map<SweepId, T> bySweep) {
    return bySweep.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(SweepId::value)));
  }

  /** What namespaces may have. */
  Admission admission() {
    return admission;
  }

  /** The sweeps that have not ended. */
  public Set<SweepId> underWay() {
    return Set.copyOf(running.keySet());
  }

  /** How many sweeps have not ended. */
  public int atWork() {
    return running.size();
  }

  /** Lets every sweep look at the clock. */
  public void tick() {
    running.values().forEach(run -> turn(run, new Input.ClockTicked(clock.millis())));
  }

  /** The spec of a sweep that is there. */
  public SweepSpec spec(SweepId sweep) {
    SweepRun run = running.get(sweep);
    return run == null ? SpecReader.read(find(sweep).spec()) : run.spec();
  }

  public SweepView view(SweepId sweep) {
    StoredSweep stored = find(sweep);
    Merits merits = Merits.of(spec(sweep));
    return new SweepView(
        stored,
        store.tally(sweep),
        merits.several() ? null : store.best(sweep, merits).orElse(null),
        store.earlierTrials(sweep));
  }

  /** All sweeps, newest first. */
  public List<SweepView> list() {
    return store.all().stream().map(stored -> view(stored.sweepId())).toList();
  }

  private SweepView command(SweepId sweep, Input input) {
    SweepRun run = running.get(sweep);
    if (run == null) {
      run = SweepRun.restored(find(sweep), store, trained, clock);
    }
    turn(run, input);
    return view(sweep);
  }

  private void turn(SweepRun run, Input input) {
    try (Decided decided = run.take(input)) {
      keep(List.of(decided));
    }
  }

  /** Keeps all of this as a whole; the sweeps at work are at hand then, and no others. */
  private void keep(List<Decided> decided) {
    List<Decided> changing = decided.stream().filter(one -> !one.change().isEmpty()).toList();
    if (!changing.isEmpty()) {
      store.commit(changing.stream().map(Decided::change).toList());
    }
    decided.forEach(Decided::kept);
    for (Decided changed : changing) {
      if (changed.ends()) {
        running.remove(changed.run().id());
      } else {
        running.putIfAbsent(changed.run().id(), changed.run());
      }
    }
    if (!changing.isEmpty()) {
      committed.run();
    }
  }

  private StoredSweep find(SweepId sweep) {
    return store
        .find(sweep)
        .orElseThrow(() -> new UnknownSweep(SweepIds.unknown(store, sweep.value())));
  }

  private StoredSweep stored(SweepSpec spec) {
    return new StoredSweep(
        new SweepId(spec.name() + "-" + letters()),
        spec.name(),
        spec.namespace(),
        spec.document(),
        spec.seed() == null ? random.nextLong(SEED_BOUND) : spec.seed(),
        SweepState.RUNNING,
        null,
        null,
        spec.maxTrialCount(),
        0,
        clock.millis(),
        null,
        null);
  }

  private String letters() {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < ID_LENGTH; i++) {
      letters.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
    }
    return letters.toString();
  }
}
