package dev.barrido.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.cli.client.Report;
import dev.barrido.cli.client.SweepServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final Pace pace = new Pace(OptionalInt.of(10));
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void drawsABarWithSpeedAndTimeLeft() {
    BarView view = new BarView(out, 120, pace);

    view.show(report(0, 0, 10));
    view.show(report(5, 50, 20));

    assertThat(lastDrawn())
        .isEqualTo(
            "[##########----------] 5/10 trials, best 0.5 (trial 3), 5.0 epochs/s, 0:20 left");
  }

  @Test
  void neverDrawsWiderThanTheTerminal() {
    new BarView(out, 30, pace).show(report(5, 50, 20));

    assertThat(lastDrawn()).hasSize(29);
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    new BarView(out, 120, new Pace(OptionalInt.empty())).show(report(0, 0, 0));

    assertThat(lastDrawn()).isEqualTo("0 trials, 0.0 epochs/s");
  }

  @Test
  void tellsHowManyTrialsAreOnTheFrontWhereThereIsNoOneBest() {
    Report two =
        new Report(SweepServer.read("{\"trials\":{\"completed\":5},\"paretoFront\":[{},{}]}"));

    new BarView(out, 120, new Pace(OptionalInt.empty())).show(two);

    assertThat(lastDrawn()).isEqualTo("5 trials, front of 2, 0.0 epochs/s");
  }

  @Test
  void speedIsThatOfTheLastSecondsNotOfTheWholeSweep() {
    pace.saw(report(0, 0, 0));
    pace.saw(report(1, 1000, 100));
    pace.saw(report(1, 1020, 110));

    assertThat(pace.epochsPerSecond()).isEqualTo(2);
  }

  @Test
  void writesALineEveryFewSecondsAndWhenTheBestChanges() {
    LineView view = new LineView(out, pace, nanos::get);

    view.show(report(0, 0, 0));
    view.show(report(0, 1, 1));
    view.show(report(1, 2, 2));
    view.show(report(1, 3, 3));
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(6));
    view.show(report(1, 4, 4));

    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .map(line -> line.replaceAll(", [0-9.]+ epochs.*", ""))
        .containsExactly(
            "0/10 trials", "1/10 trials, best 0.5 (trial 3)", "1/10 trials, best 0.5 (trial 3)");
  }

  private String lastDrawn() {
    String all = bytes.toString(StandardCharsets.UTF_8);
    return all.substring(all.lastIndexOf('K') + 1);
  }

  private static Report report(int completed, int epochs, int seconds) {
    String best = completed == 0 ? "" : ",\"best\":{\"number\":3,\"value\":0.5}";
    return new Report(
        SweepServer.read(
            "{\"state\":\"RUNNING\",\"trials\":{\"completed\":"
                + completed
                + "},\"epochs\":"
                + epochs
                + ",\"elapsedMillis\":"
                + seconds * 1000
                + best
                + "}"));
  }
}
