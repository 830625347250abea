package dev.barrido.parts.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.Event;
import dev.barrido.events.ObjectiveType;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrialHeartbeat;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialJob;
import dev.barrido.parts.messaging.Received;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class TracesTest {
  private static final SweepId SWEEP = new SweepId("traced-abc123");

  private final RememberingExporter exporter = new RememberingExporter();
  private final TraceNames names = new TraceNames();
  private final OpenTelemetry telemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .setIdGenerator(names)
                  .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                  .build())
          .build();
  private final Traces traces = new Traces(telemetry, names, false);

  @Test
  void followsATrialFromServiceToServiceInOneTrace() throws InterruptedException {
    Headers queued = new RecordHeaders();
    traces.queued(job(3), queued);
    Headers measured = new RecordHeaders();
    during("train trial", job(3), queued, () -> traces.now().sent(heartbeat(3), measured));
    during("store", heartbeat(3), measured, () -> {});

    assertThat(exporter.ended())
        .extracting(SpanData::getName)
        .containsExactly("queue trial", "train trial", "store");
    assertThat(exporter.ended())
        .extracting(SpanData::getTraceId)
        .containsOnly(TraceNames.of(TrialId.of(SWEEP, 3)));
    assertThat(exporter.ended())
        .extracting(SpanData::getParentSpanId)
        .containsExactly(
            "0000000000000000",
            exporter.ended().get(0).getSpanId(),
            exporter.ended().get(1).getSpanId());
    assertThat(exporter.ended().get(1).getEvents())
        .extracting(event -> event.getName())
        .containsExactly("TrialHeartbeat");
  }

  @Test
  void aJobThatIsQueuedAgainIsInTheTraceOfItsTrialAndOthersAreNot() {
    for (int number : new int[] {1, 1, 2}) {
      traces.queued(job(number), new RecordHeaders());
    }

    assertThat(exporter.ended())
        .extracting(SpanData::getTraceId)
        .containsExactly(
            TraceNames.of(TrialId.of(SWEEP, 1)),
            TraceNames.of(TrialId.of(SWEEP, 1)),
            TraceNames.of(TrialId.of(SWEEP, 2)));
  }

  @Test
  void aBatchHasASpanForEachTrialThatIsTraced() throws InterruptedException {
    Headers first = new RecordHeaders();
    Headers second = new RecordHeaders();
    traces.queued(job(1), first);
    traces.queued(job(2), second);
    List<Received<TrialHeartbeat>> batch =
        List.of(
            received(heartbeat(1), first),
            received(heartbeat(1), first),
            received(heartbeat(2), second),
            received(heartbeat(4), new RecordHeaders()));
    Headers sent = new RecordHeaders();
    Headers ofNobody = new RecordHeaders();

    traces.during(
        "store",
        batch,
        () -> {
          traces.now().sent(heartbeat(2), sent);
          traces.now().sent(heartbeat(4), ofNobody);
          return 0;
        });

    assertThat(exporter.ended())
        .extracting(SpanData::getName)
        .containsExactly("queue trial", "queue trial", "store", "store");
    assertThat(text(sent)).contains(TraceNames.of(TrialId.of(SWEEP, 2)));
    assertThat(ofNobody).isEmpty();
    assertThat(traces.now()).isSameAs(Spans.NONE);
  }

  @Test
  void writesNothingWhereTracesAreSwitchedOff() throws InterruptedException {
    Traces off = new Traces(telemetry, names, true);
    Headers ofWhoTraces = new RecordHeaders();
    traces.queued(job(1), ofWhoTraces);
    Headers headers = new RecordHeaders();

    off.queued(job(1), headers);
    off.during(
        "store",
        List.of(received(heartbeat(1), ofWhoTraces)),
        () -> {
          off.now().sent(heartbeat(1), headers);
          return 0;
        });

    assertThat(headers).isEmpty();
    assertThat(exporter.ended()).extracting(SpanData::getName).containsExactly("queue trial");
  }

  private <T extends Event> void during(String what, T event, Headers headers, Runnable work)
      throws InterruptedException {
    traces.during(
        what,
        List.of(received(event, headers)),
        () -> {
          work.run();
          return 0;
        });
  }

  private static <T extends Event> Received<T> received(T event, Headers headers) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>("topic", 0, 0, new byte[0], new byte[0]);
    headers.forEach(record.headers()::add);
    return new Received<>(event, record);
  }

  private static String text(Headers headers) {
    return new String(headers.lastHeader("traceparent").value(), StandardCharsets.UTF_8);
  }

  private static TrialHeartbeat heartbeat(int number) {
    return new TrialHeartbeat(SWEEP, TrialId.of(SWEEP, number), 1, new TrainerId("t-0"), 0, 0);
  }

  private static TrialJob job(int number) {
    return new TrialJob(
        SWEEP,
        TrialId.of(SWEEP, number),
        number,
        7,
        "value",
        ObjectiveType.MINIMIZE,
        Map.of("x", 1.0),
        Map.of("trainer", "function"),
        3,
        null,
        null,
        0);
  }
}
