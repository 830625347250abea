package dev.barrido.system.containers;

import dev.barrido.system.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/**
 * What docker-compose.yml says of its services, with the defaults of its variables.
 *
 * @param services by name
 */
record ComposeFile(Map<String, Map<String, Object>> services) {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Z_]+:-([^}]*)}");

  static ComposeFile read() throws IOException {
    Map<String, Map<String, Map<String, Object>>> file =
        new Yaml().load(Files.readString(Repository.ROOT.resolve("docker-compose.yml")));
    return new ComposeFile(file.get("services"));
  }

  /** The variables that a service gets. */
  Map<String, String> environment(String service) {
    Map<?, ?> environment = (Map<?, ?>) services.get(service).get("environment");
    return environment.entrySet().stream()
        .collect(
            Collectors.toMap(
                variable -> String.valueOf(variable.getKey()),
                variable -> filled(String.valueOf(variable.getValue()))));
  }

  /** The image of a service. */
  String image(String service) {
    return filled(String.valueOf(services.get(service).get("image")));
  }

  private static String filled(String text) {
    return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
  }
}
