package dev.barrido.results.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.SweepId;
import dev.barrido.events.codec.EventCodec;
import dev.barrido.results.Facts;
import dev.barrido.results.projection.AskedSweep;
import dev.barrido.results.projection.Curve;
import dev.barrido.results.projection.CurveQuery;
import dev.barrido.results.projection.LiveSweeps;
import dev.barrido.results.projection.ProgressView;
import dev.barrido.results.projection.Report;
import dev.barrido.results.projection.Results;
import dev.barrido.results.projection.TrialPage;
import dev.barrido.results.projection.TrialQuery;
import dev.barrido.results.projection.TrialView;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SweepStreamTest {
  private static final int REMEMBERED = 50;

  private final Facts facts = Facts.minimizing("watched");
  private final LiveSweeps live = new LiveSweeps("run", REMEMBERED);

  @Test
  void aViewerWhoReadsNothingIsLetGoBeforeMuchIsKeptForIt() {
    AssertSubscriber<OutboundSseEvent> slow = viewer(0);
    AssertSubscriber<OutboundSseEvent> quick = viewer(Long.MAX_VALUE);

    long stored = 10L * REMEMBERED;
    for (int epoch = 1; epoch <= stored; epoch++) {
      live.stored(facts.measured(0, epoch, 0.5));
    }

    assertThat(measurements(quick)).isEqualTo(stored);
    slow.request(Long.MAX_VALUE)
        .awaitFailure(
            failure -> assertThat(failure.getClass().getSimpleName()).contains("Overflow"));
    assertThat(measurements(slow)).isBetween((long) REMEMBERED, 2L * REMEMBERED);
    quick.cancel();
    assertThat(live.watchers()).isZero();
  }

  private AssertSubscriber<OutboundSseEvent> viewer(long requested) {
    return SweepStream.of(
            facts.sweep(),
            null,
            new SharedReports(new KnownSweeps(new Underway())),
            live,
            new FactTexts(new EventCodec()),
            new SseImpl())
        .subscribe()
        .withSubscriber(AssertSubscriber.create(requested));
  }

  private static long measurements(AssertSubscriber<OutboundSseEvent> viewer) {
    return viewer.getItems().stream()
        .filter(event -> "measurement".equals(event.getName()))
        .count();
  }

  /** One sweep that does not end, of which only its report is asked. */
  private static final class Underway implements Results {
    @Override
    public Optional<Report> report(SweepId sweep) {
      return Optional.of(
          new Report(
              sweep.value(),
              "watched",
              "default",
              "RUNNING",
              null,
              null,
              null,
              7,
              new Report.TrialCounts(1, 0, 1, 0, 0, 0, 0, 0),
              0,
              0,
              0,
              null,
              null,
              null,
              null,
              null,
              null,
              null));
    }

    @Override
    public List<Report> reports(@Nullable String namespace) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean has(SweepId sweep) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<TrialView> trial(SweepId sweep, int number) {
      throw new UnsupportedOperationException();
    }

    @Override
    public TrialPage sample(SweepId sweep, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ProgressView progress(SweepId sweep, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<Integer, Map<String, Object>> points(SweepId sweep, Set<Integer> numbers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public AskedSweep asked(SweepId sweep) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> document(SweepId sweep) {
      throw new UnsupportedOperationException();
    }

    @Override
    public TrialPage trials(SweepId sweep, TrialQuery query) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<TrialView> best(SweepId sweep, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Curve> curves(SweepId sweep, CurveQuery query) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void eachTrial(SweepId sweep, Consumer<TrialView> consumer) {
      throw new UnsupportedOperationException();
    }
  }
}
