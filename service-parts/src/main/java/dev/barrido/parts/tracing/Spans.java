package dev.barrido.parts.tracing;

import dev.barrido.events.EpochMeasured;
import dev.barrido.events.Event;
import dev.barrido.events.TrialRecord;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.Map;
import org.apache.kafka.common.header.Headers;

/** What is being done for some trials, a span for each. Thread-safe. */
public final class Spans {
  /** For no trial. */
  static final Spans NONE = new Spans(Map.of());

  private static final AttributeKey<Long> EPOCH = AttributeKey.longKey("barrido.epoch");

  private final Map<String, Span> byTrace;

  Spans(Map<String, Span> byTrace) {
    this.byTrace = Map.copyOf(byTrace);
  }

  /** Something is sent about a trial: its span notes that, and the record's headers carry it. */
  public void sent(Event event, Headers headers) {
    if (byTrace.isEmpty()) {
      return;
    }
    Span span = of(event);
    carry(span, headers);
    if (span.isRecording()) {
      span.addEvent(
          event.getClass().getSimpleName(),
          event instanceof EpochMeasured measured
              ? Attributes.of(EPOCH, (long) measured.epoch())
              : Attributes.empty());
    }
  }

  static void carry(Span span, Headers headers) {
    W3CTraceContextPropagator.getInstance()
        .inject(Context.root().with(span), headers, new HeaderWriter());
  }

  void end() {
    byTrace.values().forEach(Span::end);
  }

  private Span of(Event event) {
    return event instanceof TrialRecord of
        ? byTrace.getOrDefault(TraceNames.of(of.trialId()), Span.getInvalid())
        : Span.getInvalid();
  }
}
