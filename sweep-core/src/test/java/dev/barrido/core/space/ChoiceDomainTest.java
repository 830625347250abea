package dev.barrido.core.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceDomainTest {
  private final ChoiceDomain activation = ChoiceDomain.categories(List.of("tanh", "sigmoid", true));

  @Test
  void keepsCategoriesAsGivenAndNumbersInAscendingOrder() {
    assertThat(activation.nth(0)).isEqualTo("tanh");
    assertThat(ChoiceDomain.numbers(List.of(100L, 20L)).values()).containsExactly(20L, 100L);
  }

  @Test
  void everyValueOwnsTheSameLengthOfTheUnitInterval() {
    assertThat(activation.at(0)).isEqualTo("tanh");
    assertThat(activation.at(0.34)).isEqualTo("sigmoid");
    assertThat(activation.at(1)).isEqualTo(true);
  }

  @Test
  void knowsANumberHoweverItIsWritten() {
    ChoiceDomain batchSize = ChoiceDomain.numbers(List.of(20L, 100L));

    assertThat(batchSize.canonical(20.0)).isEqualTo(20L);
    assertThat(batchSize.indexOf(100)).isEqualTo(1);
    assertThat(batchSize.contains("20")).isFalse();
    assertThat(batchSize.contains(20.5)).isFalse();
    assertThat(batchSize.contains(Double.NaN)).isFalse();
  }

  @Test
  void refusesListsThatOfferNoChoiceOrTheSameTwice() {
    assertThatThrownBy(() -> ChoiceDomain.categories(List.of()))
        .hasMessage("a list of values: expected at least one, got none");
    assertThatThrownBy(() -> ChoiceDomain.numbers(List.of(1L, 1.0)))
        .hasMessageContaining("no two the same, got 1.0 twice");
  }

  @Test
  void refusesValuesOfOtherKinds() {
    assertThatThrownBy(() -> new ChoiceDomain(List.of("a"), true))
        .hasMessage("a list of values: expected finite numbers, got a");
    assertThatThrownBy(() -> ChoiceDomain.numbers(List.of(Double.NaN)))
        .hasMessageContaining("finite numbers, got NaN");
    assertThatThrownBy(() -> ChoiceDomain.categories(List.of(List.of())))
        .hasMessageContaining("strings, numbers or booleans");
  }

  @Test
  void saysWhatItHoldsToWhatItDoesNot() {
    assertThatThrownBy(() -> activation.unit("relu"))
        .hasMessage("expected one of [tanh, sigmoid, true], got \"relu\"");
  }
}
