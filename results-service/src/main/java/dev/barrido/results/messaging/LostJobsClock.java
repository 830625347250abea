package dev.barrido.results.messaging;

import dev.barrido.results.projection.LostJobFacts;
import dev.barrido.results.projection.LostJobs;
import dev.barrido.results.projection.SilentJob;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks for lost jobs every few seconds, and says what becomes of them. */
@ApplicationScoped
class LostJobsClock {
  private static final Logger LOG = Logger.getLogger(LostJobsClock.class);
  private static final long TICK_SECONDS = 5;

  private final LostJobs lostJobs;
  private final TrainerFacts facts;
  private final AdviceSender advice;
  private final Clock clock;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "lost-jobs"));

  LostJobsClock(LostJobs lostJobs, TrainerFacts facts, AdviceSender advice, Clock clock) {
    this.lostJobs = lostJobs;
    this.facts = facts;
    this.advice = advice;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    executor.scheduleWithFixedDelay(this::tick, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    executor.shutdownNow();
  }

  private void tick() {
    try {
      List<SilentJob> lost = lostJobs.look();
      lost.forEach(LostJobsClock::log);
      advice.announce(LostJobFacts.again(lost, clock.millis()));
      facts.take(LostJobFacts.ends(lost, clock.millis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warnf("lost jobs are looked for again reason=%s", e.toString());
    }
  }

  private static void log(SilentJob job) {
    LOG.warnf(
        "job lost sweepId=%s job=%s attempt=%d silentMillis=%d",
        job.id().sweepId(), job.id().name(), job.attempt(), job.silentMillis());
  }
}
