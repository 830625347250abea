package dev.barrido.core.importance;

import java.util.List;

/**
 * What the parameters explain of the losses' variance.
 *
 * @param trials how many trials it was learned from
 * @param shares largest first; what is missing to 1 belongs to larger groups of parameters
 */
public record Importance(int trials, List<Share> shares) {
  public Importance {
    shares = List.copyOf(shares);
  }

  /**
   * What one parameter explains alone, or two only together.
   *
   * @param parameters one name or two
   * @param share of the variance, 0 to 1; the mean over the trees
   * @param deviation of the share between the trees
   */
  public record Share(List<String> parameters, double share, double deviation) {
    public Share {
      parameters = List.copyOf(parameters);
    }
  }
}
