package dev.barrido.core.simulation;

import dev.barrido.core.schedule.Measurement;
import dev.barrido.core.schedule.TrialScheduler;
import dev.barrido.core.schedule.Verdict;
import dev.barrido.core.sweep.Decision;
import dev.barrido.core.sweep.Decision.StopCause;
import dev.barrido.core.sweep.Input;
import dev.barrido.core.sweep.Step;
import dev.barrido.core.sweep.Sweep;
import dev.barrido.core.sweep.SweepPlan;
import dev.barrido.core.sweep.Task;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.RungResult;
import dev.barrido.core.trial.TrialResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** One simulation while it runs: trainers that measure, a sweep that decides. */
final class VirtualRun {
  private final TrialScheduler scheduler;
  private final SimulatedTrainers trainers;
  private final VirtualClock clock = new VirtualClock();
  private final Deque<ProposedTrial> waiting = new ArrayDeque<>();
  private final Map<Integer, VirtualWorker> paused = new HashMap<>();
  private final Map<Integer, VirtualWorker> training = new TreeMap<>();
  private final TreeSet<Integer> freeWorkers = new TreeSet<>();
  private final List<TraceEvent> trace = new ArrayList<>();
  private Sweep sweep;

  VirtualRun(SweepPlan plan, TrialScheduler scheduler, SimulatedTrainers trainers) {
    this.scheduler = scheduler;
    this.trainers = trainers;
    this.sweep = Sweep.begin(plan, 0);
    for (int worker = 0; worker < trainers.workers(); worker++) {
      freeWorkers.add(worker);
    }
  }

  SimulationResult toItsEnd() {
    Long limit = sweep.plan().maxDurationMillis();
    if (limit != null) {
      clock.after(limit, this::tick);
    }
    tick();
    while (!sweep.phase().ended()) {
      if (!clock.advance()) {
        throw new IllegalStateException(
            "expected something to happen before the sweep's end, got " + sweep.counts());
      }
    }
    return new SimulationResult(sweep, clock.nowMillis(), trace);
  }

  private void tick() {
    tell(new Input.ClockTicked(clock.nowMillis()));
  }

  private void tell(Input input) {
    Step step = sweep.on(input);
    sweep = step.next();
    step.decisions().forEach(this::follow);
    while (!waiting.isEmpty() && !freeWorkers.isEmpty()) {
      start(freeWorkers.pollFirst(), waiting.removeFirst());
    }
  }

  private void follow(Decision decision) {
    if (decision instanceof Decision.Propose propose) {
      waiting.add(propose.trial());
    } else if (decision instanceof Decision.GoOn promoted) {
      waiting.addFirst(paused.get(promoted.number()).trial);
    } else if (decision instanceof Decision.Stop stop && stop.cause() == StopCause.PRUNED) {
      VirtualWorker worker = training.get(stop.number());
      end(worker, new TrialResult.Pruned(worker.bestLoss));
    } else if (decision instanceof Decision.Stop stop) {
      release(stop.number());
    } else if (decision instanceof Decision.End end) {
      trace.add(new TraceEvent.Ended(clock.nowMillis(), end.number(), end.result()));
      scheduler.onEnd(end.number());
      paused.remove(end.number());
    } else if (decision instanceof Decision.BeginTask begin) {
      int task = begin.number();
      String why = "nothing was trained in earnest";
      boolean preflight = begin.task() instanceof Task.Preflight;
      clock.after(
          0,
          () ->
              tell(
                  preflight
                      ? new Input.Preflighted(task, null, why, null)
                      : new Input.TaskEnded(task, why)));
    }
  }

  private void start(int index, ProposedTrial trial) {
    VirtualWorker before = paused.remove(trial.number());
    VirtualWorker worker =
        before == null ? new VirtualWorker(index, trial) : new VirtualWorker(index, before);
    training.put(trial.number(), worker);
    trace.add(new TraceEvent.Started(clock.nowMillis(), trial.number(), index));
    trainEpoch(worker);
  }

  private void trainEpoch(VirtualWorker worker) {
    long millis = trainers.duration().epochMillis(worker.trial, worker.epoch);
    clock.after(millis, () -> epochEnded(worker));
  }

  private void epochEnded(VirtualWorker worker) {
    if (worker.stopped) {
      return; // its trial was stopped while it trained
    }
    double loss = trainers.objective().loss(worker.trial, worker.epoch);
    if (!Double.isFinite(loss)) {
      end(worker, new TrialResult.Failed(false, "diverged in epoch " + worker.epoch));
      return;
    }
    int number = worker.trial.number();
    worker.bestLoss = Math.min(worker.bestLoss, loss);
    trace.add(new TraceEvent.Measured(clock.nowMillis(), number, worker.epoch, loss));
    List<Verdict> verdicts = scheduler.on(new Measurement(number, worker.epoch, loss));
    verdicts.forEach(this::promote);
    if (worker.epoch == trainers.epochs()) {
      end(worker, new TrialResult.Completed(worker.bestLoss));
    } else {
      goOn(worker, verdicts.get(verdicts.size() - 1));
    }
  }

  private void promote(Verdict verdict) {
    if (verdict instanceof Verdict.Promote promote) {
      trace.add(new TraceEvent.Promoted(clock.nowMillis(), promote.trial(), promote.toEpoch()));
      if (paused.containsKey(promote.trial())) {
        VirtualWorker waiting = paused.get(promote.trial());
        RungResult rung = new RungResult(waiting.epoch, waiting.bestLoss);
        tell(new Input.PromoteAdvised(promote.trial(), rung, promote.toEpoch()));
      }
    }
  }

  private void goOn(VirtualWorker worker, Verdict verdict) {
    int number = worker.trial.number();
    if (verdict.trial() != number) {
      throw new IllegalStateException(
          "verdicts: expected the last one on trial " + number + ", got " + verdict);
    } else if (verdict instanceof Verdict.Prune) {
      tell(new Input.PruneAdvised(number));
    } else if (verdict instanceof Verdict.Pause) {
      pause(worker);
    } else {
      worker.epoch++;
      trainEpoch(worker);
    }
  }

  private void pause(VirtualWorker worker) {
    int number = worker.trial.number();
    release(number);
    paused.put(number, worker);
    trace.add(new TraceEvent.Paused(clock.nowMillis(), number, worker.epoch));
    tell(new Input.TrialPaused(number, new RungResult(worker.epoch, worker.bestLoss)));
  }

  private void end(VirtualWorker worker, TrialResult result) {
    release(worker.trial.number());
    tell(new Input.TrialEnded(worker.trial.number(), result));
  }

  private void release(int number) {
    waiting.removeIf(trial -> trial.number() == number);
    VirtualWorker worker = training.remove(number);
    if (worker != null) {
      worker.stopped = true;
      freeWorkers.add(worker.index);
    }
  }
}
