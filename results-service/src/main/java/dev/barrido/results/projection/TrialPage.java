package dev.barrido.results.projection;

import java.util.List;

/**
 * Some of the trials.
 *
 * @param total how many there are
 */
public record TrialPage(long total, List<TrialView> trials) {
  public TrialPage {
    trials = List.copyOf(trials);
  }
}
