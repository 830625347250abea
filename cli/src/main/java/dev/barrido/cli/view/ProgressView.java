package dev.barrido.cli.view;

import dev.barrido.cli.Console;
import dev.barrido.cli.client.Report;
import java.util.OptionalInt;

/** Shows how a sweep goes on. */
public interface ProgressView {
  void show(Report report);

  /** Leaves the terminal ready for what follows. */
  void end();

  /**
   * A bar on a terminal, lines elsewhere.
   *
   * @param trialsInAll the budget, where it is known
   */
  static ProgressView on(Console console, OptionalInt trialsInAll) {
    Pace pace = new Pace(trialsInAll);
    return console.terminal()
        ? new BarView(console.err(), console.columns(), pace)
        : new LineView(console.err(), pace, System::nanoTime);
  }
}
