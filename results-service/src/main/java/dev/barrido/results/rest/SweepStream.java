package dev.barrido.results.rest;

import dev.barrido.events.DiagnosisMade;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.Event;
import dev.barrido.events.PromoteTrial;
import dev.barrido.events.PruneTrial;
import dev.barrido.events.SweepId;
import dev.barrido.events.TaskHeartbeat;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialHeartbeat;
import dev.barrido.events.TrialHeld;
import dev.barrido.events.TrialPaused;
import dev.barrido.events.TrialStarted;
import dev.barrido.events.codec.EventCodec;
import dev.barrido.results.projection.LiveSweeps;
import dev.barrido.results.projection.Report;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One viewer of one sweep: facts go out as they are stored, the report when something changed, four
 * times a second at most.
 */
final class SweepStream {
  private static final long REPORT_EVERY_MILLIS = 250;

  private final SweepId sweep;
  private final KnownSweeps known;
  private final EventCodec codec;
  private final Sse sse;
  private final MultiEmitter<? super OutboundSseEvent> emitter;
  private final AtomicBoolean changed = new AtomicBoolean(true);

  private SweepStream(
      SweepId sweep,
      KnownSweeps known,
      EventCodec codec,
      Sse sse,
      MultiEmitter<? super OutboundSseEvent> emitter) {
    this.sweep = sweep;
    this.known = known;
    this.codec = codec;
    this.sse = sse;
    this.emitter = emitter;
  }

  static void begin(
      SweepId sweep,
      KnownSweeps known,
      LiveSweeps live,
      EventCodec codec,
      Sse sse,
      MultiEmitter<? super OutboundSseEvent> emitter) {
    SweepStream stream = new SweepStream(sweep, known, codec, sse, emitter);
    LiveSweeps.Watch watch = live.watch(sweep, stream::pass);
    ScheduledFuture<?> reports =
        Infrastructure.getDefaultWorkerPool()
            .scheduleWithFixedDelay(stream::report, 0, REPORT_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    emitter.onTermination(
        () -> {
          watch.close();
          reports.cancel(false);
        });
  }

  private void pass(Event fact) {
    if (fact instanceof TrialHeartbeat || fact instanceof TaskHeartbeat) {
      return;
    }
    changed.set(true);
    if (fact instanceof EpochMeasured) {
      emit("measurement", fact);
    } else if (fact instanceof TrialStarted
        || fact instanceof TrialPaused
        || fact instanceof TrialEnded) {
      emit("trial", fact);
    } else if (fact instanceof TrialHeld
        || fact instanceof PromoteTrial
        || fact instanceof PruneTrial) {
      emit("verdict", fact);
    } else if (fact instanceof DiagnosisMade) {
      emit("diagnosis", fact);
    }
  }

  private void emit(String name, Event fact) {
    String json = new String(codec.encode(fact), StandardCharsets.UTF_8);
    emitter.emit(sse.newEventBuilder().name(name).data(String.class, json).build());
  }

  private void report() {
    if (!changed.getAndSet(false)) {
      return;
    }
    try {
      Report report = known.report(sweep.value());
      emitter.emit(
          sse.newEventBuilder()
              .name("report")
              .mediaType(MediaType.APPLICATION_JSON_TYPE)
              .data(Report.class, report)
              .build());
      if (report.ended()) {
        emitter.complete();
      }
    } catch (RuntimeException e) {
      emitter.fail(e);
    }
  }
}
