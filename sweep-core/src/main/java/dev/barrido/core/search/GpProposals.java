package dev.barrido.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Looks for the places that promise most: among many anywhere and many near the best known ones the
 * most promising are improved by steps to neighbours, and at last by descents along the axes that
 * have no steps.
 */
final class GpProposals {
  private static final int ANYWHERE = 400;
  private static final int NEAR = 200;
  private static final int BEST = 5;
  private static final int IMPROVED = 6;
  private static final int ROUNDS = 6;
  private static final int DESCENTS = 4;
  private static final int EVALUATIONS = 30;

  /** The first reach of a step, a part of each range; each round halves it. */
  private static final double REACH = 0.1;

  /** The farthest and the nearest reach from the best known ones. */
  private static final double FAR = 0.2;

  private static final double NEAREST = 0.002;

  private static final Comparator<GpCandidate> BY_PROMISE =
      Comparator.comparingDouble(GpCandidate::promise).reversed();

  private final GpAxes axes;
  private final GpPromises promises;
  private final RandomGenerator random;
  private final GpSteps steps;
  private final boolean continuous;
  private final Set<List<Double>> seen = new HashSet<>();
  private final List<GpCandidate> found = new ArrayList<>();

  GpProposals(GpAxes axes, GpPromises promises, RandomGenerator random) {
    this.axes = axes;
    this.promises = promises;
    this.random = random;
    this.steps = new GpSteps(axes, random);
    this.continuous =
        IntStream.range(0, axes.count()).anyMatch(axis -> axes.get(axis).continuous());
  }

  /** All places that were looked at, the most promising first. */
  List<GpCandidate> ranked() {
    judge(first().stream().filter(this::isNew).toList());
    found.sort(BY_PROMISE);
    List<GpCandidate> improved =
        new ArrayList<>(found.subList(0, Math.min(IMPROVED, found.size())));
    double reach = REACH;
    for (int round = 0; round < ROUNDS; round++) {
      improve(improved, reach);
      reach /= 2;
    }
    improved.sort(BY_PROMISE);
    improved.stream().limit(DESCENTS).forEach(this::descend);
    found.sort(BY_PROMISE);
    return found;
  }

  private List<double[]> first() {
    List<double[]> places = new ArrayList<>();
    for (int i = 0; i < ANYWHERE; i++) {
      places.add(axes.sample(random));
    }
    List<double[]> centres = promises.leading(BEST);
    for (int i = 0; i < NEAR; i++) {
      double reach = FAR * Math.pow(NEAREST / FAR, random.nextDouble());
      places.add(steps.near(centres.get(i % centres.size()), reach));
    }
    return places;
  }

  /** Whether it was not looked at yet; where places are steps apart they come again and again. */
  private boolean isNew(double[] place) {
    return continuous || seen.add(Arrays.stream(place).boxed().toList());
  }

  private List<GpCandidate> judge(List<double[]> places) {
    List<GpCandidate> judged = promises.of(places);
    found.addAll(judged);
    return judged;
  }

  /** Each moves to the most promising place around it, if that promises more. */
  private void improve(List<GpCandidate> candidates, double reach) {
    List<double[]> places = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      for (double[] place : steps.around(candidates.get(i).place(), reach)) {
        if (isNew(place)) {
          places.add(place);
          owners.add(i);
        }
      }
    }
    List<GpCandidate> judged = judge(places);
    for (int i = 0; i < judged.size(); i++) {
      if (judged.get(i).promise() > candidates.get(owners.get(i)).promise()) {
        candidates.set(owners.get(i), judged.get(i));
      }
    }
  }

  private void descend(GpCandidate from) {
    boolean[] exists = axes.existing(from.place());
    int[] free =
        IntStream.range(0, exists.length)
            .filter(axis -> exists[axis] && axes.get(axis).continuous())
            .toArray();
    if (free.length > 0) {
      double[] start = part(from.place(), free);
      double[] high = new double[free.length];
      Arrays.fill(high, 1);
      double[] low = new double[free.length];
      SmoothFunction function = along(free, from.place());
      BoxDescent.End end = BoxDescent.from(start, function, low, high, EVALUATIONS);
      judge(List.of(with(from.place(), free, end.place())));
    }
  }

  /** Minus the promise, by some of the axes. */
  private SmoothFunction along(int[] free, double[] from) {
    double[] whole = new double[from.length];
    return (at, slope) -> {
      double value = promises.negative(with(from, free, at), whole);
      System.arraycopy(part(whole, free), 0, slope, 0, free.length);
      return value;
    };
  }

  private static double[] part(double[] of, int[] axes) {
    return IntStream.of(axes).mapToDouble(axis -> of[axis]).toArray();
  }

  private static double[] with(double[] from, int[] free, double[] at) {
    double[] place = from.clone();
    for (int i = 0; i < free.length; i++) {
      place[free[i]] = at[i];
    }
    return place;
  }
}
