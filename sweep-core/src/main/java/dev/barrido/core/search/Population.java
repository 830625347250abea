package dev.barrido.core.search;

import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.trial.Reached;
import dev.barrido.core.trial.Trial;
import dev.barrido.core.trial.TrialHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The youngest trials with a loss. */
record Population(List<Member> members) {

  /** A trial that lives: its point, and what it reached. */
  record Member(Hyperparameters point, Reached reached) {}

  static Population youngest(TrialHistory history, int size) {
    List<Member> members = new ArrayList<>();
    for (int number = history.size() - 1; number >= 0 && members.size() < size; number--) {
      Trial trial = history.get(number);
      trial
          .reached()
          .map(reached -> new Member(trial.proposed().hyperparameters(), reached))
          .ifPresent(members::add);
    }
    return new Population(members);
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  /** The best of some that are drawn, any of them perhaps more than once. */
  Hyperparameters bestOf(int drawn, RandomGenerator random) {
    Member best = members.get(random.nextInt(members.size()));
    for (int i = 1; i < drawn; i++) {
      Member other = members.get(random.nextInt(members.size()));
      best = other.reached().compareTo(best.reached()) < 0 ? other : best;
    }
    return best.point();
  }
}
