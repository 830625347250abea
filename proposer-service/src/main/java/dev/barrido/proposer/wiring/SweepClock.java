package dev.barrido.proposer.wiring;

import dev.barrido.proposer.application.HeldSweeps;
import dev.barrido.proposer.application.Shares;
import dev.barrido.proposer.application.Sweeps;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Takes up unfinished sweeps at the start, then lets them look at the clock. */
@ApplicationScoped
class SweepClock {
  private static final Logger LOG = Logger.getLogger(SweepClock.class);
  private static final long TICK_MILLIS = 500;

  private final Sweeps sweeps;
  private final Shares shares;
  private final HeldSweeps held;
  private final ProposerMeters meters;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "sweep-clock"));

  SweepClock(Sweeps sweeps, Shares shares, HeldSweeps held, ProposerMeters meters) {
    this.sweeps = sweeps;
    this.shares = shares;
    this.held = held;
    this.meters = meters;
  }

  void start(@Observes StartupEvent event) {
    sweeps.restore();
    executor.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    executor.shutdownNow();
  }

  private void tick() {
    try {
      sweeps.tick();
      meters.waiting(shares.waiting());
      held.look(shares.held(), sweeps.underWay(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    } catch (RuntimeException e) {
      LOG.warnf("the clock ticks again reason=%s", e.toString());
    }
  }
}
