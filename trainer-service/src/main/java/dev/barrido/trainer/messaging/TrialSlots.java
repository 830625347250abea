package dev.barrido.trainer.messaging;

import dev.barrido.events.TrainerId;
import dev.barrido.events.codec.EventCodec;
import dev.barrido.parts.messaging.DeadLetters;
import dev.barrido.parts.messaging.OutgoingChannel;
import dev.barrido.parts.tracing.Traces;
import dev.barrido.trainer.attempt.Checkpoints;
import dev.barrido.trainer.attempt.Idleness;
import dev.barrido.trainer.attempt.JobRunner;
import dev.barrido.trainer.attempt.MetricsLog;
import dev.barrido.trainer.attempt.Models;
import dev.barrido.trainer.attempt.StopOrders;
import dev.barrido.trainer.attempt.TaskRunner;
import dev.barrido.trainer.attempt.TaskWorker;
import dev.barrido.trainer.attempt.TrialRunner;
import dev.barrido.trainer.training.Engine;
import dev.barrido.trainer.wiring.TrainerMeters;
import dev.barrido.trainer.wiring.TrainerSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.jboss.logging.Logger;

/** The workers of this process: as many as {@code trainer.slots}, from start to shutdown. */
@ApplicationScoped
class TrialSlots {
  private static final Logger LOG = Logger.getLogger(TrialSlots.class);

  private static final long PAUSE_MILLIS = 500;

  private final TrainerSettings settings;
  private final TrialQueue queue;
  private final EventCodec codec;
  private final StopOrders stopOrders;
  private final Idleness idleness;
  private final Checkpoints checkpoints;
  private final Models models;
  private final DeadLetters deadLetters;
  private final TrainerMeters meters;
  private final Traces traces;
  private final List<Engine> engines;
  private final List<TaskWorker> taskWorkers;
  private final KafkaClientService channels;
  private final List<Thread> threads = new ArrayList<>();

  TrialSlots(
      TrainerSettings settings,
      TrialQueue queue,
      EventCodec codec,
      StopOrders stopOrders,
      Idleness idleness,
      Checkpoints checkpoints,
      Models models,
      DeadLetters deadLetters,
      TrainerMeters meters,
      Traces traces,
      @Any Instance<Engine> engines,
      @Any Instance<TaskWorker> taskWorkers,
      KafkaClientService channels,
      @Channel("metrics") Emitter<byte[]> opener) { // there is no channel where nobody has this
    this.settings = settings;
    this.queue = queue;
    this.codec = codec;
    this.stopOrders = stopOrders;
    this.idleness = idleness;
    this.checkpoints = checkpoints;
    this.models = models;
    this.deadLetters = deadLetters;
    this.meters = meters;
    this.traces = traces;
    this.engines = engines.stream().toList();
    this.taskWorkers = taskWorkers.stream().toList();
    this.channels = channels;
  }

  void start(@Observes StartupEvent event) {
    for (int slot = 0; slot < settings.slots(); slot++) {
      String name = settings.id() + "-" + slot;
      Thread thread = new Thread(() -> work(name), "trial-slot-" + slot);
      thread.setUncaughtExceptionHandler(
          (dead, cause) -> LOG.errorf(cause, "trial slot died trainer=%s", name));
      threads.add(thread);
      thread.start();
    }
  }

  /** Every slot hands its trial back before the process goes. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopOrders.shutDown();
    long deadline = System.nanoTime() + settings.shutdownTimeout().toNanos();
    for (Thread thread : threads) {
      thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
    }
  }

  private void work(String name) {
    try {
      queue.awaitTopics(stopOrders::shuttingDown);
      while (!stopOrders.shuttingDown()) {
        try {
          slot(name).run();
        } catch (RuntimeException e) {
          LOG.errorf(e, "trial slot starts again trainer=%s", name);
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private TrialSlot slot(String name) {
    EpochPace pace =
        new EpochPace(settings.epochsPerSecond(), System::nanoTime, LockSupport::parkNanos);
    OutgoingChannel metrics = OutgoingChannel.of(channels, "metrics");
    Supplier<MetricsLog> logs =
        () -> new KafkaMetricsLog(metrics, codec, meters, pace, traces.now());
    Clock clock = Clock.systemUTC();
    TrainerId trainer = new TrainerId(name);
    JobRunner runner =
        new JobRunner(
            new TrialRunner(engines, logs, stopOrders, checkpoints, models, clock, trainer),
            new TaskRunner(taskWorkers, logs, stopOrders, checkpoints.store(), clock, trainer));
    return new TrialSlot(
        queue.join(),
        codec,
        runner,
        logs.get(),
        deadLetters,
        stopOrders,
        idleness,
        meters,
        traces,
        settings.heartbeatInterval(),
        name);
  }
}
