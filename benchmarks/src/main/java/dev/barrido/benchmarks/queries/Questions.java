package dev.barrido.benchmarks.queries;

import java.util.List;

/** What the dashboard asks, each at least once. */
final class Questions {
  private Questions() {}

  /**
   * Paths below {@code /api/v1}.
   *
   * @param sweep of one objective
   * @param several of several: all that looks for the Pareto front
   */
  static List<String> about(LargeSweep sweep, LargeSweep several) {
    String id = "/sweeps/" + sweep.id();
    int middle = sweep.trials() / 2;
    long noon = System.currentTimeMillis() - 12 * 3_600_000L;
    return List.of(
        "/sweeps",
        id,
        id + "/spec",
        id + "/sample?limit=2000",
        id + "/curves?metric=value&limit=500",
        id + "/curves?metric=value&limit=500&until=" + noon,
        id + "/verdicts?kind=promote&limit=1000",
        id + "/progress?limit=2000",
        id + "/importance",
        id + "/efficiency",
        id + "/diagnoses",
        id + "/rounds",
        id + "/attempts?limit=1000",
        id + "/attempts?limit=1000&until=" + noon,
        id + "/trials?sort=number&order=asc&offset=0&limit=50",
        id + "/trials?sort=value&order=asc&offset=0&limit=50",
        id + "/trials?sort=value&order=desc&offset=0&limit=50",
        id + "/trials?sort=epochs&order=desc&offset=0&limit=50",
        id + "/trials?sort=elapsed&order=asc&offset=0&limit=50&state=completed",
        id + "/trials?sort=number&order=asc&limit=50&offset=" + (sweep.trials() - 50),
        id + "/trials/" + middle,
        id + "/curves?metric=value&trial=" + middle,
        id + "/verdicts?limit=1000&trial=" + middle,
        id + "/attempts?trial=" + middle,
        id + "/diagnoses?trial=" + middle,
        id + "/best?limit=10",
        "/sweeps/" + several.id(),
        "/sweeps/" + several.id() + "/best?limit=50",
        "/sweeps/" + several.id() + "/sample?limit=2000",
        "/sweeps/" + several.id() + "/trials?sort=number&order=asc&offset=0&limit=50",
        "/trainers",
        "/dead-letters");
  }
}
