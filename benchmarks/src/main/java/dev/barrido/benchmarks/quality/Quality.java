package dev.barrido.benchmarks.quality;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How good the points are that each searcher proposes: lines of what, value and unit, parted by
 * tabs. Reads where things are from system properties, which rows/quality sets.
 */
public final class Quality {
  private static final double[] PARTS = {0.25, 1};

  private Quality() {}

  public static void main(String[] arguments) {
    QualityOptions options =
        QualityOptions.of(List.of(arguments), System.getProperty("benchmarks.tables"));
    Path folder = Path.of(System.getProperty("benchmarks.folder"));
    Path python = Path.of(System.getProperty("benchmarks.python"));
    try (Optuna optuna = new Optuna(python, folder.resolve("peers/ask_and_tell.py"))) {
      List<Contestant> contestants = new ArrayList<>(Contestants.own());
      if (Files.isRegularFile(python)) {
        Path kept = folder.resolve("target/outcomes");
        contestants.addAll(Contestants.peers(optuna, kept, Boolean.getBoolean("benchmarks.torch")));
      }
      contestants.removeIf(contestant -> !options.wants(contestant));
      measure(contestants, options);
    }
  }

  private static void measure(List<Contestant> contestants, QualityOptions options) {
    Problems problems = new Problems(options.tables());
    List<Problem> wanted = problems.all().stream().filter(options::wants).toList();
    List<Outcome> outcomes =
        Contest.held(contestants, wanted, options.seeds(), options.evaluations());
    for (double part : PARTS) {
      print(new Standings(outcomes, part), String.format(Locale.ROOT, "%.0f%%", 100 * part));
    }
    medians(outcomes, "branin", 30);
    medians(outcomes, "hartmann6", 100);
    published(problems, contestants, options);
  }

  private static void print(Standings standings, String when) {
    for (String contestant : standings.contestants()) {
      line(
          contestant + ", " + when + ": mean rank",
          standings.meanRank(contestant),
          "of "
              + standings.contestants().size()
              + " over "
              + standings.problems(contestant)
              + " problems");
    }
    standings
        .probabilities()
        .forEach((of, p) -> line(of + ", " + when + ": not behind the best", p, "p (Holm)"));
    for (String contestant : standings.contestants()) {
      standings
          .meanRegrets(contestant)
          .forEach(
              (problem, regret) ->
                  line(contestant + ", " + when + ": " + problem, regret, "normalised regret"));
    }
  }

  /** The median of the best losses after so many evaluations, as the first of a longer search. */
  private static void medians(List<Outcome> outcomes, String problem, int evaluations) {
    List<Outcome> those =
        outcomes.stream()
            .filter(outcome -> outcome.problem().name().equals(problem))
            .filter(outcome -> outcome.losses().length >= evaluations)
            .toList();
    for (String contestant : those.stream().map(Outcome::contestant).distinct().toList()) {
      double[] best =
          those.stream()
              .filter(outcome -> outcome.contestant().equals(contestant))
              .mapToDouble(outcome -> outcome.bestOf(evaluations))
              .sorted()
              .toArray();
      double median = (best[best.length / 2] + best[(best.length - 1) / 2]) / 2;
      line(contestant + ", " + problem + " after " + evaluations, median, "median of the least");
    }
  }

  /** The protocol of the published figures: a repetition by chance each time, the least seen. */
  private static void published(
      Problems problems, List<Contestant> contestants, QualityOptions options) {
    if (!options.functions().isEmpty() && !options.functions().contains(Problems.FCNET)) {
      return;
    }
    List<Problem> noisy =
        problems.table(Problems.FCNET).map(HpoTable::ofRepetitions).stream().toList();
    List<Outcome> outcomes = Contest.held(contestants, noisy, options.seeds(), 80);
    for (Contestant contestant : contestants) {
      outcomes.stream()
          .filter(outcome -> outcome.contestant().equals(contestant.name()))
          .mapToDouble(outcome -> outcome.bestOf(80))
          .average()
          .ifPresent(
              mean ->
                  line(
                      contestant.name() + ", " + Problems.FCNET + " after 80",
                      mean,
                      "mean of the least seen"));
    }
  }

  private static void line(String what, double value, String unit) {
    System.out.printf(Locale.ROOT, "%s\t%.6g\t%s%n", what, value, unit);
  }
}
