package dev.barrido.cli;

import dev.barrido.cli.client.Report;
import dev.barrido.cli.client.ServerSentEvent;
import dev.barrido.cli.client.SweepServer;
import dev.barrido.cli.view.ProgressView;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Follows a sweep to its end, over broken connections. */
public final class SweepWatch {
  private static final String REPORT = "report";

  private final SweepServer server;
  private final ProgressView view;
  private final Duration patience;
  private final Duration pause;
  private @Nullable Report last;
  private long heardAt;

  /**
   * @param patience how long the server may be silent after a connection broke
   * @param pause between two attempts to connect
   */
  public SweepWatch(SweepServer server, ProgressView view, Duration patience, Duration pause) {
    this.server = server;
    this.view = view;
    this.patience = patience;
    this.pause = pause;
  }

  /** Returns the last report, that of a sweep that has ended. */
  public Report follow(String sweepId) {
    heardAt = System.nanoTime();
    try {
      while (true) {
        String trouble = streamOnce(sweepId);
        Report seen = last;
        if (seen != null && seen.hasEnded()) {
          return seen;
        }
        if (System.nanoTime() - heardAt > patience.toNanos()) {
          throw CommandFailed.failed(
              "the server at " + server.address() + " must answer, but " + trouble);
        }
        rest();
      }
    } finally {
      view.end();
    }
  }

  private String streamOnce(String sweepId) {
    try {
      server.stream(sweepId, this::hear);
      return "it ended the stream of a sweep that goes on";
    } catch (IOException broken) {
      return "the connection broke: " + broken;
    }
  }

  private void hear(ServerSentEvent event) {
    heardAt = System.nanoTime();
    if (event.name().equals(REPORT)) {
      Report report = new Report(SweepServer.read(event.data()));
      last = report;
      view.show(report);
    }
  }

  private void rest() {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailed.failed("interrupted while watching the sweep");
    }
  }
}
