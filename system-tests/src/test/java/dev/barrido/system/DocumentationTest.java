package dev.barrido.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the documentation to the code: what it names must be there. */
class DocumentationTest {
  private static final Pattern TYPE =
      Pattern.compile("`([A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+)(?:\\.on\\(input\\))?`");
  private static final Pattern LINK = Pattern.compile("]\\(((?!https?:|#)[^)#]+)(?:#[^)]*)?\\)");
  private static final Pattern COMMAND =
      Pattern.compile("(?:\\./barrido|`barrido) ([a-z]+(?:-[a-z]+)*)");
  private static final Set<String> OTHERS =
      Set.of("KafkaShareConsumer", "IllegalArgumentException", "HttpOnly");

  @Test
  void namesOnlyTypesThatExist() throws IOException {
    Set<String> types = javaTypes();
    Set<String> unknown = new TreeSet<>();
    for (Path page : pages()) {
      matches(TYPE, page).stream()
          .filter(name -> !types.contains(name) && !OTHERS.contains(name))
          .forEach(name -> unknown.add(page + ": " + name));
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void linksOnlyToFilesThatExist() throws IOException {
    Set<String> broken = new TreeSet<>();
    for (Path page : pages()) {
      matches(LINK, page).stream()
          .filter(link -> !Files.exists(page.resolveSibling(link)))
          .forEach(link -> broken.add(page + ": " + link));
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void showsOnlyCommandsThatExist() throws IOException {
    Set<String> commands = commands();
    Set<String> unknown = new TreeSet<>();
    for (Path page : pages()) {
      matches(COMMAND, page).stream()
          .filter(command -> !commands.contains(command))
          .forEach(command -> unknown.add(page + ": " + command));
    }
    assertThat(unknown).isEmpty();
  }

  /** The first words of the lines that the usage help lists. */
  private static Set<String> commands() {
    ByteArrayOutputStream help = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(help, true, StandardCharsets.UTF_8);
    dev.barrido.cli.Barrido.run(new Console(printed, printed, false, 80), "--help");
    return Pattern.compile("(?m)^  ([a-z-]+)(?:,| )")
        .matcher(help.toString(StandardCharsets.UTF_8))
        .results()
        .map(line -> line.group(1))
        .collect(Collectors.toSet());
  }

  private static Set<String> matches(Pattern pattern, Path page) throws IOException {
    Matcher matcher = pattern.matcher(Files.readString(page));
    Set<String> found = new TreeSet<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static List<Path> pages() throws IOException {
    return files(".md");
  }

  private static Set<String> javaTypes() throws IOException {
    return files(".java").stream()
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .collect(Collectors.toSet());
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Repository.ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> Stream.of("target", ".git").noneMatch(part -> contains(file, part)))
          .toList();
    }
  }

  private static boolean contains(Path file, String part) {
    for (Path name : Repository.ROOT.relativize(file)) {
      if (name.toString().equals(part)) {
        return true;
      }
    }
    return false;
  }
}
