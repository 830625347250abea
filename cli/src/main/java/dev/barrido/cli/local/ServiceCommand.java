package dev.barrido.cli.local;

import dev.barrido.embedded.ChildProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * The command that runs a packaged service, its manifest's main class under a {@link Tether}.
 *
 * @param jar its quarkus-run.jar
 * @param flags for the JVM
 * @param properties its settings
 */
record ServiceCommand(Path jar, List<String> flags, Map<String, String> properties) {
  ServiceCommand {
    flags = List.copyOf(flags);
    properties = Map.copyOf(properties);
  }

  List<String> words() throws IOException {
    List<String> words = new ArrayList<>();
    words.add(ChildProcess.java());
    words.addAll(flags);
    properties.forEach((name, value) -> words.add("-D" + name + "=" + value));
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes manifest = file.getManifest().getMainAttributes();
      words.addAll(openings(manifest));
      words.addAll(List.of("-cp", Home.classes() + File.pathSeparator + jar));
      words.addAll(List.of(Tether.class.getName(), manifest.getValue("Main-Class")));
    }
    return words;
  }

  /** What {@code java -jar} would do by itself. */
  private static List<String> openings(Attributes manifest) {
    List<String> flags = new ArrayList<>();
    addAll(flags, "--add-opens=", manifest.getValue("Add-Opens"));
    addAll(flags, "--add-exports=", manifest.getValue("Add-Exports"));
    return flags;
  }

  private static void addAll(
      List<String> flags, String flag, @org.jspecify.annotations.Nullable String packages) {
    if (packages != null) {
      for (String name : packages.trim().split("\\s+")) {
        flags.add(flag + name + "=ALL-UNNAMED");
      }
    }
  }
}
