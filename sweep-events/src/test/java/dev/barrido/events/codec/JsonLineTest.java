package dev.barrido.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLineTest {
  @Test
  void readsFieldsAsPlainValues() {
    assertThat(JsonLine.read("{\"epoch\": 3, \"loss\": 1.5, \"final\": true, \"note\": \"a\"}"))
        .containsEntry("epoch", 3)
        .containsEntry("loss", 1.5)
        .containsEntry("final", true)
        .containsEntry("note", "a");
  }

  @Test
  void readsWhatPythonWritesForNumbersThatAreNone() {
    assertThat(JsonLine.read("{\"a\": NaN, \"b\": Infinity, \"c\": -Infinity, \"d\": null}"))
        .containsEntry("a", Double.NaN)
        .containsEntry("b", Double.POSITIVE_INFINITY)
        .containsEntry("c", Double.NEGATIVE_INFINITY)
        .containsEntry("d", null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'a': 1}           | column 2
          {"a": 1            | column
          {"a": 1} {"a": 2}  | column 10
          {"a": 1, "a": 2}   | Duplicate field 'a'
          [1]                | column
          12                 | column
          """)
  void saysWhereALineCeasesToBeAnObject(String line, String says) {
    assertThatThrownBy(() -> JsonLine.read(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("expected one JSON object: ")
        .hasMessageContaining(says);
  }

  @Test
  void refusesNestingThatWouldExhaustTheStack() {
    String deep = "{\"a\": " + "[".repeat(100_000);

    assertThatThrownBy(() -> JsonLine.read(deep)).isInstanceOf(IllegalArgumentException.class);
  }
}
