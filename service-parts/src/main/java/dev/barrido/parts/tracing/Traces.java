package dev.barrido.parts.tracing;

import dev.barrido.events.Event;
import dev.barrido.events.TrialJob;
import dev.barrido.events.TrialRecord;
import dev.barrido.parts.messaging.Received;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Follows trials over Kafka: what a service does for one is a span, and the records that it sends
 * for it carry that span in the header {@code traceparent} of W3C's Trace Context, where the next
 * service goes on. Where traces are switched off nothing is recorded and no header written.
 */
@Singleton
public class Traces {
  private final Tracer tracer;
  private final boolean off;
  private final TraceNames names;
  private final ThreadLocal<Spans> now = ThreadLocal.withInitial(() -> Spans.NONE);

  /**
   * Traces of this service.
   *
   * @param off whether nobody wants them; OpenTelemetry exports nothing then, and yet makes spans
   */
  public Traces(
      OpenTelemetry telemetry,
      TraceNames names,
      @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "false") boolean off) {
    this.tracer = telemetry.getTracer("barrido");
    this.names = names;
    this.off = off;
  }

  /** A job is queued: the trace of its trial begins, or gets another beginning. */
  public void queued(TrialJob job, Headers headers) {
    if (off) {
      return;
    }
    names.nextIs(job.trialId());
    Span span = span("queue trial", job, SpanKind.PRODUCER).setNoParent().startSpan();
    names.forget();
    Spans.carry(span, headers);
    span.end();
  }

  /**
   * Works on a batch in a span for each trial whose records carry one, which are {@link #now}
   * meanwhile on this thread.
   */
  public <T extends Event, R> R during(String what, List<Received<T>> batch, Work<R> work)
      throws InterruptedException {
    if (off) {
      return work.result();
    }
    Spans spans = new Spans(begun(what, batch));
    now.set(spans);
    try {
      return work.result();
    } finally {
      now.remove();
      spans.end();
    }
  }

  /** What this thread is doing. */
  public Spans now() {
    return now.get();
  }

  private <T extends Event> Map<String, Span> begun(String what, List<Received<T>> batch) {
    Map<String, Span> spans = new LinkedHashMap<>();
    for (Received<T> received : batch) {
      Context sender =
          W3CTraceContextPropagator.getInstance()
              .extract(Context.root(), received.record().headers(), new HeaderReader());
      SpanContext before = Span.fromContext(sender).getSpanContext();
      if (before.isValid()) {
        spans.computeIfAbsent(
            before.getTraceId(),
            trace -> span(what, received.what(), SpanKind.CONSUMER).setParent(sender).startSpan());
      }
    }
    return spans;
  }

  private SpanBuilder span(String what, Event event, SpanKind kind) {
    SpanBuilder span =
        tracer
            .spanBuilder(what)
            .setSpanKind(kind)
            .setAttribute("barrido.sweep.id", event.sweepId().value());
    return event instanceof TrialRecord of
        ? span.setAttribute("barrido.trial.id", of.trialId().value())
        : span;
  }

  /**
   * What is done with a batch.
   *
   * @param <R> what comes of it
   */
  @FunctionalInterface
  public interface Work<R> {
    R result() throws InterruptedException;
  }
}
