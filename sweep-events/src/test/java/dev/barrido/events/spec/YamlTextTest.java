package dev.barrido.events.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class YamlTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: !!java.lang.Runtime {}      | a (line 1): expected no tag, got tag:yaml.org,2002:java.lang.Runtime
          a: !!javax.script.ScriptEngineManager [] | a (line 1): expected no tag, got tag:yaml.org,2002:javax.script.ScriptEngineManager
          a: !!binary aGk=               | a (line 1): expected no tag, got tag:yaml.org,2002:binary
          a: !env x                      | a (line 1): expected no tag, got !env
          !!binary a: 1                  | the document (line 1): expected no tag, got tag:yaml.org,2002:binary
          ? [1]                          | the document (line 1): expected names as keys, got a list or a map
          a: *b                          | the document (line 1): expected YAML or JSON: found undefined alias b
          a: [1                          | the document (line 1): expected YAML or JSON: expected ',' or ']', but got <stream end>
          a: .inf                        | a (line 1): expected a finite number, got .inf
          a: [1, .nan]                   | a[1] (line 1): expected a finite number, got .nan
          a: 0x1F                        | a (line 1): expected a finite number, got 0x1F
          text                           | the document (line 1): expected a map, got "text"
          [1]                            | the document (line 1): expected a map, got a list
          """)
  void refusesWhatIsNoPlainData(String text, String says) {
    assertThat(Specs.refusal(text)).containsExactly(says);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "# nothing", "\n\n"})
  void refusesAnEmptyDocument(String text) {
    assertThat(Specs.refusal(text))
        .containsExactly("the document (line 1): expected a sweep, got an empty document");
  }

  @Test
  void refusesSeveralDocuments() {
    assertThat(Specs.refusal("a: 1\n---\nb: 2"))
        .containsExactly("the document: expected one document, got several");
  }

  @Test
  void refusesFieldsThatAreGivenTwice() {
    assertThat(Specs.refusal("a: {b: 1}\nc:\n  d: 1\n  d: 2"))
        .containsExactly("c (line 4): expected each field once, got \"d\" twice");
  }

  @Test
  void refusesMoreThanOneMebibyte() {
    assertThat(Specs.refusal("a: " + "é".repeat(1 << 19)))
        .containsExactly("the document: expected at most 1 MiB, got 1048579 bytes");
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void refusesDocumentsThatGrowWhenTheyAreRead(String text) {
    assertThat(Specs.refusal(text))
        .containsExactly(
            "the document (line 1): expected at most 100000 values and 1 MiB, got more"
                + " (aliases count each time they are used)");
  }

  static List<String> bombs() {
    StringBuilder laughs = new StringBuilder("{a0: &a0 [x, x, x, x, x, x, x, x, x, x]");
    for (int i = 1; i < 7; i++) {
      laughs.append(", a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(8) + "]");
    }
    String longText = "{a: &a " + "x".repeat(500_000) + ", b: [" + "*a,".repeat(50_000) + "]}";
    return List.of(laughs + "}", longText, "[" + "1,".repeat(200_000) + "]");
  }

  @ParameterizedTest
  @MethodSource("deep")
  void refusesNestingThatWouldExhaustTheStack(String text) {
    assertThat(Specs.refusal(text))
        .containsExactly(
            "the document (line 1): expected values nested at most 60 deep, got deeper ones");
  }

  static List<String> deep() {
    return List.of(
        "[".repeat(100) + "]".repeat(100),
        "[".repeat(400_000) + "]".repeat(400_000),
        "{a: ".repeat(200_000) + "1" + "}".repeat(200_000),
        "- ".repeat(400_000) + "1",
        "? ".repeat(200_000) + "1",
        "&a [*a]",
        "a: &a {b: *a}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "1e9", "0.1", "-"})
  void readsNoNumbersThatTakeLong(String digits) {
    String text = "a: 1" + digits.repeat(200_000);

    assertThat(catchThrowable(() -> SpecReader.read(text)))
        .isInstanceOf(InvalidSpec.class)
        .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(2_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: \u0007",
        "a: \ud800",
        "\"\\x00\": 1",
        "a: \"\\0\"",
        "a:\n\t- 1",
        "%YAML 3.0\n---\na: 1"
      })
  void refusesWhatIsNoText(String text) {
    assertThat(Specs.refusal(text)).hasSize(1).first().asString().contains("expected ");
  }

  @Test
  void stopsAtAHundredProblems() {
    String unknown = "{name: x, u: 1},".repeat(500);

    assertThat(Specs.refusal(Specs.with("parameters: [" + unknown + "]")))
        .hasSize(101)
        .last()
        .isEqualTo("the document: expected fewer problems, got more than these 100");
  }

  @Test
  void quotesNoMoreThanTheBeginningOfAName() {
    List<String> says = Specs.refusal(Specs.with("x".repeat(100_000) + ": 1"));

    assertThat(says).isNotEmpty().allSatisfy(line -> assertThat(line).hasSizeLessThan(400));
  }

  @Test
  void showsNothingThatATerminalWouldObey() {
    List<String> says = Specs.refusal(Specs.with("\"\\e[31m\\nred\": 1"));

    assertThat(says).anyMatch(line -> line.startsWith("spec.?[31m?red (line 9): expected one of "));
  }

  @Test
  void readsJson() {
    String json =
        """
        {
        \t"text": "\\ud83d\\ude00 \\/ \\u00e9",\t"whole": 7,
        \t"real": 1e-3, "truth": true, "absent": null, "list": [1, "2", {}]
        }
        """;

    assertThat(((SpecNode.Mapping) YamlText.read(json)).plain())
        .containsExactly(
            Map.entry("text", "😀 / é"),
            Map.entry("whole", 7L),
            Map.entry("real", 1e-3),
            Map.entry("truth", true),
            Map.entry("list", List.of(1L, "2", Map.of())));
  }

  @Test
  void readsExpressionsWithAndWithoutQuotes() {
    assertThat(((SpecNode.Mapping) YamlText.read("a: ${p + 1}\nb: \"${p}\"")).plain())
        .isEqualTo(Map.of("a", "${p + 1}", "b", "${p}"));
  }

  @Test
  void readsAliasesOfReasonableSize() {
    assertThat(((SpecNode.Mapping) YamlText.read("a: &a {b: 1}\nc: *a")).plain())
        .isEqualTo(Map.of("a", Map.of("b", 1L), "c", Map.of("b", 1L)));
  }
}
