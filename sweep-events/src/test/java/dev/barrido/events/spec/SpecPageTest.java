package dev.barrido.events.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.ObjectiveType;
import dev.barrido.events.training.Activation;
import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.Loss;
import dev.barrido.events.training.Optimizer;
import dev.barrido.events.training.TestFunction;
import dev.barrido.events.training.WeightInit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/spec.md to the readers: every field that they ask for is described there. */
class SpecPageTest {
  private static final Path READERS = Path.of("src/main/java/dev/barrido/events/spec");
  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:requiredText|requiredNumber|requiredSection|section|sections|list|texts|text|truth"
              + "|number|numberOrNull|whole|wholeOrNull|comesLater|node|bound|expectExactly"
              + "|Choice\\.(?:of|required|optional)|units|settings)"
              + "\\(\\s*(?:\\w+,\\s*)?\"([A-Za-z0-9]+)\"");

  @Test
  void describesEveryFieldThatTheReadersAskFor() throws IOException {
    String page = Files.readString(Path.of("../docs/spec.md"));

    Set<String> asked = fields();

    assertThat(asked)
        .contains("objectiveMetricName", "everyEpochs", "kernel", "trainer", "min", "labels")
        .hasSizeGreaterThan(70);
    assertThat(asked).allSatisfy(field -> assertThat(page).containsPattern("\\b" + field + "\\b"));
  }

  @Test
  void namesEveryChoiceThatTheReadersOffer() throws IOException {
    String page = Files.readString(Path.of("../docs/spec.md"));

    Set<String> names = new TreeSet<>();
    names.addAll(Names.all(Activation.class));
    names.addAll(Names.all(Loss.class));
    names.addAll(Names.all(WeightInit.Kind.class));
    names.addAll(Names.all(Optimizer.Rule.class));
    names.addAll(Names.all(TestFunction.class));
    names.addAll(Names.all(DataSource.Task.class));
    names.addAll(Names.all(ParameterSpec.Kind.class));
    names.addAll(Names.all(ObjectiveType.class));
    names.addAll(Algorithm.names());
    names.addAll(Scheduler.names());
    for (Scheduler scheduler : Scheduler.values()) {
      scheduler.settings().forEach(setting -> names.add(setting.name()));
    }
    names.addAll(quotedIn("NetworkReader", "LAYERS"));
    names.addAll(quotedIn("DataReader", "SETS"));
    names.addAll(quotedIn("DataReader", "PREPROCESSINGS"));
    names.addAll(quotedIn("OptimizerReader", "DECAYS"));
    names.addAll(quotedIn("ParameterReader", "DISTRIBUTIONS"));

    assertThat(names).contains("averagePooling", "convex", "minmax", "polynomial", "logUniform");
    assertThat(names).allSatisfy(name -> assertThat(page).containsPattern("\\b" + name + "\\b"));
  }

  /** The texts in a list of names that a reader holds. */
  private static Set<String> quotedIn(String reader, String list) throws IOException {
    String source = Files.readString(READERS.resolve(reader + ".java"));
    int start = source.indexOf("List<String> " + list);
    Set<String> quoted = new TreeSet<>();
    Matcher matcher =
        Pattern.compile("\"(\\w+)\"").matcher(source.substring(start, source.indexOf(";", start)));
    while (matcher.find()) {
      quoted.add(matcher.group(1));
    }
    return quoted;
  }

  private static Set<String> fields() throws IOException {
    Set<String> fields = new TreeSet<>();
    try (Stream<Path> readers = Files.list(READERS)) {
      for (Path reader : readers.toList()) {
        Matcher matcher = ASKED.matcher(Files.readString(reader));
        while (matcher.find()) {
          fields.add(matcher.group(1));
        }
      }
    }
    return fields;
  }
}
