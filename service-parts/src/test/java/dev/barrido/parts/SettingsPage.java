package dev.barrido.parts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The page that lists every setting, held to the interfaces that the services read them by. */
public final class SettingsPage {
  private static final Path PAGE = Path.of("../docs/configuration.md");

  private SettingsPage() {}

  /** The settings of a service that the page does not list with their defaults. */
  public static List<String> missing(Class<?> settings) throws IOException {
    List<String> rows = Files.readAllLines(PAGE);
    return rows(settings.getAnnotation(ConfigMapping.class).prefix(), settings)
        .filter(row -> rows.stream().noneMatch(line -> line.startsWith(row)))
        .toList();
  }

  private static Stream<String> rows(String prefix, Class<?> settings) {
    return Stream.of(settings.getMethods())
        .filter(method -> !method.isDefault() && !method.isSynthetic())
        .flatMap(method -> rows(prefix, method));
  }

  private static Stream<String> rows(String prefix, Method method) {
    String name = prefix + "." + kebab(method.getName());
    Class<?> type = method.getReturnType();
    if (type.isInterface() && type.getPackageName().startsWith("dev.barrido.")) {
      return rows(name, type);
    }
    WithDefault given = method.getAnnotation(WithDefault.class);
    return Stream.of("| `" + name + "` | " + (given == null ? "" : "`" + given.value() + "` |"));
  }

  private static String kebab(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
