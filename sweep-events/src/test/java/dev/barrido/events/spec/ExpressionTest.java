package dev.barrido.events.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
  private static final Map<String, Object> POINT =
      Map.of("p", 7L, "q", 2L, "rate", 0.5, "act", "relu", "on", true, "a-b", 3L);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          p                | 7
          p + 1            | 8
          p+q*2            | 11
          (p + q) * 2      | 18
          p - q - 1        | 4
          p / q            | 3.5
          (p + 1) / q      | 4
          -p               | -7
          - -p             | 7
          2 * -p           | -14
          p * rate         | 3.5
          1e2 * p          | 700.0
          .5 * q           | 1.0
          10               | 10
          12 / 4 / 3       | 1
          a-b              | 3
          act              | relu
          on               | true
          9007199254740992 + 1 | 9.007199254740992E15
          """)
  void computesAsInSchoolAndKeepsWholeNumbersWhole(String text, String value) {
    Expression expression = ExpressionParser.parse(text, POINT.keySet());

    assertThat(expression.value(POINT)).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "+", "p +", "(p", "p)", "p q", "1.2.3", ".", "p ^ 2", "p ** 2", "2p", "p.q", "é",
        "٣", "p; q", "${p}", "p, q", "()", "\u0000"
      })
  void refusesWhatIsNone(String text) {
    assertThatThrownBy(() -> ExpressionParser.parse(text, Set.of("p")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("expected ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"p / (q - 2)", "act + 1", "on * 2", "1e308 * 10 * p"})
  void refusesToComputeWhatHasNoValue(String text) {
    Expression expression = ExpressionParser.parse(text, POINT.keySet());

    assertThatThrownBy(() -> expression.value(POINT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("expected ");
  }

  @Test
  void namesTheParametersThatItNeeds() {
    assertThat(ExpressionParser.parse("p + (q - 2) * p", Set.of()).names())
        .containsExactly("p", "q");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "(", "1+"})
  void refusesNestingAndLengthThatWouldExhaustTheStack(String part) {
    String text = part.repeat(300_000) + "1";

    assertThatThrownBy(() -> ExpressionParser.parse(text, Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected an expression of at most 1000 characters, got " + text.length());
    assertThat(ExpressionParser.parse("1+".repeat(499) + "1", Set.of()).value(Map.of()))
        .isEqualTo(500L);
  }

  @Test
  void refusesDeepNestingByItsPlace() {
    assertThatThrownBy(() -> ExpressionParser.parse("(".repeat(60) + "1", Set.of()))
        .hasMessageStartingWith("expected fewer than 50 nested parts in the expression ");
  }
}
