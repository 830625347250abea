package dev.barrido.results.projection;

import java.util.List;

/**
 * Some of the verdicts.
 *
 * @param total how many there are
 */
public record VerdictPage(long total, List<GivenVerdict> verdicts) {
  public VerdictPage {
    verdicts = List.copyOf(verdicts);
  }
}
