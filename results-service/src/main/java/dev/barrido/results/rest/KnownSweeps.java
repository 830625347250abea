package dev.barrido.results.rest;

import dev.barrido.events.SweepId;
import dev.barrido.events.spec.NearestName;
import dev.barrido.results.projection.Report;
import dev.barrido.results.projection.Results;
import jakarta.enterprise.context.ApplicationScoped;

/** The sweeps that can be asked for. */
@ApplicationScoped
class KnownSweeps {
  private final Results results;

  KnownSweeps(Results results) {
    this.results = results;
  }

  /** The report of a sweep that is there. */
  Report report(String id) {
    return results.report(new SweepId(id)).orElseThrow(() -> unknown(id));
  }

  /** The id of a sweep that is there. */
  SweepId id(String id) {
    SweepId sweep = new SweepId(id);
    if (!results.has(sweep)) {
      throw unknown(id);
    }
    return sweep;
  }

  private UnknownSweep unknown(String id) {
    String hint =
        NearestName.to(id, results.reports().stream().map(Report::sweepId).toList())
            .map(nearest -> "did you mean \"" + nearest + "\"?")
            .orElse("the list of sweeps has all ids");
    return new UnknownSweep("expected the id of a sweep, got \"" + id + "\"; " + hint);
  }
}
