package dev.barrido.events.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spoils the examples at random: whatever comes, a user is told what is wrong. */
class SpecFuzzTest {
  private static final int ROUNDS = 3_000;

  /** What takes the place of a word. */
  private static final List<String> NASTY =
      List.of(
          "",
          "~",
          "0",
          "-1",
          "1e400",
          ".nan",
          ".inf",
          "2147483648",
          "9223372036854775808",
          "1e-400",
          "true",
          "\"\"",
          "\"5\"",
          "[]",
          "{}",
          "[[]]",
          "{a: 1}",
          "[~]",
          "- x",
          "? y",
          ": ",
          "&a",
          "*a",
          "!!str",
          "!x",
          "|",
          ">",
          "'",
          "\"",
          "#",
          "---",
          "...",
          "%",
          "@",
          "`",
          "\t",
          "\0",
          "é",
          "\ud83d",
          "${p}",
          "${",
          "}",
          "${}",
          "${1/0}",
          "\"${p + }\"",
          "\"${learningRate / 0}\"",
          "list",
          "min",
          "when",
          "step",
          "grid",
          "random",
          "int",
          "double",
          "categorical",
          "discrete",
          "logUniform",
          "deeplearning4j",
          "function",
          "csv",
          "output",
          "dense",
          "<<",
          "=",
          "0x1",
          "0o7",
          "1_000",
          "yes");

  @ParameterizedTest
  @MethodSource("dev.barrido.events.spec.ExamplesTest#examples")
  @Timeout(120)
  void refusesSpoiledExamplesWithNothingButInvalidSpec(Path example) throws IOException {
    String text = Files.readString(example);
    Random random = new Random(example.getFileName().toString().hashCode());
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      refused += isRefused(spoiled(text, random)) ? 1 : 0;
    }
    assertThat(refused).isBetween(ROUNDS / 4, ROUNDS * 99 / 100);
  }

  private static boolean isRefused(String text) {
    try {
      SweepSpec spec = SpecReader.read(text);
      assertThat(SpecReader.read(spec.document())).as(text).isEqualTo(spec);
      assertThat(Template.resolve(spec.training(), Map.of())).isNotNull();
      return false;
    } catch (InvalidSpec refusal) {
      assertThat(refusal.problems()).isNotEmpty();
      assertThat(refusal.getMessage()).hasSizeLessThan(100_000).doesNotContain("null:");
      return true;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("the reader broke on:\n" + text, e);
    }
  }

  private static String spoiled(String text, Random random) {
    String spoiled = text;
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      spoiled =
          switch (random.nextInt(4)) {
            case 0 -> withLines(spoiled, random);
            case 1 -> withCharacter(spoiled, random);
            default -> withWord(spoiled, random);
          };
    }
    return spoiled;
  }

  /** A line dropped, doubled, moved or indented. */
  private static String withLines(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int one = random.nextInt(lines.size());
    switch (random.nextInt(4)) {
      case 0 -> lines.remove(one);
      case 1 -> lines.add(one, lines.get(random.nextInt(lines.size())));
      case 2 -> Collections.swap(lines, one, random.nextInt(lines.size()));
      default -> lines.set(one, " ".repeat(random.nextInt(5)) + lines.get(one));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String withCharacter(String text, Random random) {
    int place = random.nextInt(text.length());
    char character =
        (char) (random.nextInt(5) == 0 ? random.nextInt(0x10000) : random.nextInt(128));
    return text.substring(0, place) + character + text.substring(place + random.nextInt(2));
  }

  private static String withWord(String text, Random random) {
    String[] parts = text.split("(?<=[\\s,:{}\\[\\]])|(?=[\\s,:{}\\[\\]])");
    int place = random.nextInt(parts.length);
    parts[place] = NASTY.get(random.nextInt(NASTY.size()));
    return String.join("", Arrays.asList(parts));
  }
}
