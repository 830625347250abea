package dev.barrido.results.rest;

import dev.barrido.events.SweepId;
import dev.barrido.results.projection.LiveSweeps;
import dev.barrido.results.projection.Results;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * One viewer of all sweeps: first every report, then those of the sweeps that changed, twice a
 * second at most, and of one that is there no more its id.
 */
final class SweepsStream {
  private static final long REPORTS_EVERY_MILLIS = 500;

  /** Whoever falls behind by more loses the connection, and gets all reports when it comes back. */
  private static final int MOST_WAITING = 1_000;

  private final Results results;
  private final Sse sse;
  private final MultiEmitter<? super OutboundSseEvent> emitter;
  private final Set<SweepId> changed = ConcurrentHashMap.newKeySet();

  private SweepsStream(Results results, Sse sse, MultiEmitter<? super OutboundSseEvent> emitter) {
    this.results = results;
    this.sse = sse;
    this.emitter = emitter;
  }

  /** A stream that begins when somebody subscribes. */
  static Multi<OutboundSseEvent> of(Results results, LiveSweeps live, Sse sse) {
    return Multi.createFrom()
        .emitter(emitter -> new SweepsStream(results, sse, emitter).begin(live), MOST_WAITING);
  }

  private void begin(LiveSweeps live) {
    Runnable end = live.watchAll(changed::add);
    emit("sweeps", new SweepResource.Sweeps(results.reports()));
    ScheduledFuture<?> reports =
        Infrastructure.getDefaultWorkerPool()
            .scheduleWithFixedDelay(
                this::report, REPORTS_EVERY_MILLIS, REPORTS_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    emitter.onTermination(
        () -> {
          end.run();
          reports.cancel(false);
        });
  }

  private void report() {
    try {
      for (SweepId sweep : List.copyOf(changed)) {
        changed.remove(sweep);
        results
            .report(sweep)
            .ifPresentOrElse(
                report -> emit("report", report),
                () -> emit("deleted", Map.of("sweepId", sweep.value())));
      }
    } catch (RuntimeException e) {
      emitter.fail(e);
    }
  }

  private void emit(String name, Object document) {
    emitter.emit(
        sse.newEventBuilder()
            .name(name)
            .mediaType(MediaType.APPLICATION_JSON_TYPE)
            .data(document)
            .build());
  }
}
