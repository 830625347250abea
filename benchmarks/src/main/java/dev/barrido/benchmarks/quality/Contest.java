package dev.barrido.benchmarks.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets everyone search everything from every seed, as many searches at once as there are cores. */
final class Contest {
  private Contest() {}

  static List<Outcome> held(
      List<Contestant> contestants, List<Problem> problems, List<Integer> seeds, int evaluations) {
    List<Callable<Outcome>> searches = new ArrayList<>();
    for (Contestant contestant : contestants) {
      for (Problem problem : problems) {
        if (contestant.takes(problem)) {
          seeds.forEach(seed -> searches.add(() -> search(contestant, problem, seed, evaluations)));
        }
      }
    }
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> future : threads.invokeAll(searches)) {
        outcomes.add(future.get());
      }
      return outcomes;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Outcome search(Contestant contestant, Problem problem, int seed, int evaluations) {
    double[] losses = contestant.losses(problem, seed, evaluations);
    return new Outcome(contestant.name(), problem, seed, losses);
  }
}
