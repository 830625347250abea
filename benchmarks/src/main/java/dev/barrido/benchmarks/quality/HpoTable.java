package dev.barrido.benchmarks.quality;

import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.space.Domain;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.SearchSpace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * Every point of a space with what was measured there, once or more: a compressed file of comma
 * separated values, first a column for each parameter, then one for each repetition.
 */
final class HpoTable {
  private static final String REPETITION = "valid_";

  private final String name;
  private final SearchSpace space;
  private final Map<List<Object>, double[]> losses = new HashMap<>();

  private HpoTable(String name, List<String> columns, List<List<Object>> points) {
    this.name = name;
    this.space =
        new SearchSpace(
            IntStream.range(0, columns.size())
                .mapToObj(i -> Parameter.of(columns.get(i), domain(points, i)))
                .toList());
  }

  /**
   * Reads a table.
   *
   * @param sign 1 if what was measured is a loss, -1 if more is better
   */
  static HpoTable read(String name, Path file, int sign) throws IOException {
    List<List<Object>> points = new ArrayList<>();
    List<double[]> measured = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<String> columns =
          Arrays.stream(lines.readLine().split(","))
              .takeWhile(column -> !column.startsWith(REPETITION))
              .toList();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",");
        points.add(Arrays.stream(cells).limit(columns.size()).map(HpoTable::value).toList());
        measured.add(
            Arrays.stream(cells)
                .skip(columns.size())
                .mapToDouble(cell -> sign * Double.parseDouble(cell))
                .toArray());
      }
      HpoTable table = new HpoTable(name, columns, points);
      IntStream.range(0, points.size())
          .forEach(row -> table.losses.put(points.get(row), measured.get(row)));
      return table;
    }
  }

  /** Each evaluation gives the mean of all repetitions. */
  Problem ofMeans() {
    double[] means = losses.values().stream().mapToDouble(HpoTable::mean).sorted().toArray();
    return new Problem(
        name, space, (point, noise) -> mean(at(point)), means[0], means[means.length / 2]);
  }

  /** Each evaluation gives one repetition by chance, as when a network is trained once. */
  Problem ofRepetitions() {
    Problem means = ofMeans();
    return new Problem(
        name + "-by-repetition",
        space,
        (point, noise) -> at(point)[noise.nextInt(at(point).length)],
        means.best(),
        means.usual());
  }

  private double[] at(Hyperparameters point) {
    return losses.get(
        space.parameters().stream().map(of -> point.values().get(of.name())).toList());
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static Domain domain(List<List<Object>> points, int column) {
    if (points.get(0).get(column) instanceof String) {
      return ChoiceDomain.categories(
          List.copyOf(new TreeSet<>(points.stream().map(p -> (String) p.get(column)).toList())));
    }
    return ChoiceDomain.numbers(
        points.stream().map(point -> (Number) point.get(column)).distinct().toList());
  }

  private static Object value(String cell) {
    try {
      return Double.valueOf(cell);
    } catch (NumberFormatException e) {
      return cell;
    }
  }
}
