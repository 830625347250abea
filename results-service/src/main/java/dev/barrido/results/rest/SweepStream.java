package dev.barrido.results.rest;

import dev.barrido.events.DiagnosisMade;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.Event;
import dev.barrido.events.PromoteTrial;
import dev.barrido.events.PruneTrial;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialHeld;
import dev.barrido.events.TrialPaused;
import dev.barrido.events.TrialStarted;
import dev.barrido.results.projection.LiveFact;
import dev.barrido.results.projection.LiveSweeps;
import dev.barrido.results.projection.Report;
import dev.barrido.results.projection.StreamPosition;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One viewer of one sweep: facts go out as they are stored, the report when something changed, four
 * times a second at most. Nobody waits for a viewer who reads slowly: what is kept for one is
 * bounded, and whoever falls behind by more loses the connection, and may go on from where it was.
 */
final class SweepStream {
  private static final long REPORT_EVERY_MILLIS = 250;

  private final SweepId sweep;
  private final SharedReports reports;
  private final FactTexts texts;
  private final Sse sse;
  private final MultiEmitter<? super OutboundSseEvent> emitter;

  /** When it changed last, zero when nothing did since the last report. */
  private final AtomicLong changedNanos = new AtomicLong(System.nanoTime() | 1);

  private SweepStream(
      SweepId sweep,
      SharedReports reports,
      FactTexts texts,
      Sse sse,
      MultiEmitter<? super OutboundSseEvent> emitter) {
    this.sweep = sweep;
    this.reports = reports;
    this.texts = texts;
    this.sse = sse;
    this.emitter = emitter;
  }

  /** A stream that begins when somebody subscribes. */
  static Multi<OutboundSseEvent> of(
      SweepId sweep,
      @Nullable StreamPosition read,
      SharedReports reports,
      LiveSweeps live,
      FactTexts texts,
      Sse sse) {
    // as much again as is remembered, all of which whoever comes back may get at once
    return Multi.createFrom()
        .emitter(
            emitter -> new SweepStream(sweep, reports, texts, sse, emitter).begin(read, live),
            2 * live.capacity());
  }

  private void begin(@Nullable StreamPosition read, LiveSweeps live) {
    LiveSweeps.Watch watch = live.watch(sweep, read, this::pass);
    watch.fresh().ifPresent(this::reset);
    ScheduledFuture<?> reporting =
        Infrastructure.getDefaultWorkerPool()
            .scheduleWithFixedDelay(this::report, 0, REPORT_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    emitter.onTermination(
        () -> {
          watch.close();
          reporting.cancel(false);
        });
  }

  private void pass(LiveFact live) {
    changedNanos.set(System.nanoTime() | 1);
    Event fact = live.fact();
    if (fact instanceof EpochMeasured) {
      emit("measurement", live);
    } else if (fact instanceof TrialStarted
        || fact instanceof TrialPaused
        || fact instanceof TrialEnded) {
      emit("trial", live);
    } else if (fact instanceof TrialHeld
        || fact instanceof PromoteTrial
        || fact instanceof PruneTrial) {
      emit("verdict", live);
    } else if (fact instanceof DiagnosisMade) {
      emit("diagnosis", live);
    }
  }

  private void reset(StreamPosition position) {
    emit("reset", position, "{}");
  }

  private void emit(String name, LiveFact live) {
    emit(name, live.position(), texts.of(live));
  }

  private void emit(String name, StreamPosition position, String json) {
    emitter.emit(
        sse.newEventBuilder().id(position.toString()).name(name).data(String.class, json).build());
  }

  private void report() {
    long changed = changedNanos.getAndSet(0);
    if (changed == 0) {
      return;
    }
    try {
      Report report = reports.since(sweep, changed);
      emitter.emit(
          sse.newEventBuilder()
              .name("report")
              .mediaType(MediaType.APPLICATION_JSON_TYPE)
              .data(Report.class, report)
              .build());
      if (report.ended()) {
        emitter.complete();
      }
    } catch (UnknownSweep deleted) {
      emitter.complete();
    } catch (RuntimeException e) {
      emitter.fail(e);
    }
  }
}
