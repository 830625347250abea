package dev.barrido.results.rest;

import dev.barrido.results.projection.TrialView;
import java.io.IOException;

/** Writes trials one after the other. */
interface TrialWriter {
  void write(TrialView trial) throws IOException;
}
