package dev.barrido.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The page that lists every number the services tell Prometheus, and what a service really tells.
 */
public final class MetersPage {
  private static final Path PAGE = Path.of("../docs/metrics.md");
  private static final String COMMON = "All services";

  private MetersPage() {}

  /** The names that the page lists for a service, those of all services included. */
  public static Set<String> names(String service) throws IOException {
    Set<String> names = new TreeSet<>();
    String section = "";
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("## ")) {
        section = line.substring(3);
      } else if (line.startsWith("| `barrido_")
          && (section.equals(service) || section.equals(COMMON))) {
        names.add(line.split("`")[1]);
      }
    }
    return names;
  }

  /** The names of the project's own in what a service answers to Prometheus. */
  public static Set<String> told(String exposition) {
    Set<String> names = new TreeSet<>();
    Pattern.compile("(?m)^(barrido_[a-z_]+?)(_bucket|_count|_sum|_max)?[{ ]")
        .matcher(exposition)
        .results()
        .map(found -> found.group(1))
        .forEach(names::add);
    return names;
  }
}
