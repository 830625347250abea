package dev.barrido.core.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealerTest {
  private static final long MINUTE = 60_000;

  @Test
  void queuesOneForEverySlotAndAFewMore() {
    assertThat(dealt(new Dealer<>(1), 60, 0, OptionalInt.of(4), 0)).isEqualTo(5);
    assertThat(dealt(new Dealer<>(1), 60, 0, OptionalInt.of(40), 0)).isEqualTo(46);
    assertThat(dealt(new Dealer<>(8), 60, 0, OptionalInt.of(0), 0)).isEqualTo(8);
    assertThat(dealt(new Dealer<>(1), 60, 9, OptionalInt.of(4), 0)).isZero();
  }

  @Test
  void queuesEverythingWhileNobodyKnowsTheSlots() {
    assertThat(dealt(new Dealer<>(1), 400, 0, OptionalInt.empty(), 0)).isEqualTo(400);
  }

  @Test
  void queuesAsManyAsEndedWithinTheLastSecond() {
    Dealer<String> dealer = new Dealer<>(1);
    assertThat(dealt(dealer, 60, 0, OptionalInt.of(4), 0)).isEqualTo(5);

    assertThat(dealt(dealer, 60, 0, OptionalInt.of(4), 100)).isEqualTo(5);
    assertThat(dealt(dealer, 60, 0, OptionalInt.of(4), 200)).isEqualTo(10);
    assertThat(dealt(dealer, 60, 0, OptionalInt.of(4), 900)).isEqualTo(20);
    assertThat(dealt(dealer, 60, 20, OptionalInt.of(4), 1_850)).isZero();
    assertThat(dealt(dealer, 60, 4, OptionalInt.of(4), 1_950)).isEqualTo(16 - 4);
    assertThat(dealt(dealer, 60, 0, OptionalInt.of(4), 9_000)).isEqualTo(16);
    assertThat(dealt(dealer, 60, 16, OptionalInt.of(4), 10_001)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"4, 60000", "4, 1000", "4, 10", "2, 300", "3, 5000", "16, 200", "1, 5000"})
  void aSmallSweepThatComesLaterGetsItsShareBesideALargeOne(int slots, long millisPerTrial) {
    VirtualTrainers trainers = new VirtualTrainers(slots, new Dealer<>(1));
    trainers.submit("large", 1_000, millisPerTrial);
    trainers.pass(10 * millisPerTrial + 10_000);
    trainers.submit("small", 1_000, millisPerTrial);
    trainers.pass(3 * millisPerTrial + 2_000);
    trainers.ended("large");
    trainers.ended("small");

    trainers.pass(100 * millisPerTrial + 10_000);

    double small = trainers.ended("small");
    double share = small / (small + trainers.ended("large"));
    assertThat(share).isCloseTo(0.5, within(0.05));
  }

  @Test
  void aSweepOfShortTrialsIsNotHeldUpByOneOfLongTrials() {
    VirtualTrainers trainers = new VirtualTrainers(8, new Dealer<>(1));
    trainers.submit("long", 64, 10 * MINUTE);
    trainers.pass(30 * MINUTE);
    trainers.submit("short", 64, MINUTE);
    trainers.pass(30 * MINUTE);
    trainers.ended("long");
    trainers.ended("short");

    trainers.pass(200 * MINUTE);

    // of 8 slots they get 3 at least, though what is queued waits for long trials to end
    assertThat(trainers.ended("short")).isGreaterThan(3 * 190);
    assertThat(trainers.ended("long")).isGreaterThan(4 * 18);
  }

  @ParameterizedTest
  @CsvSource({"4, 2, 1900", "4, 1000, 3", "64, 100, 600"})
  void keepsTheSlotsBusy(int slots, long millisPerTrial, int leastASecond) {
    VirtualTrainers trainers = new VirtualTrainers(slots, new Dealer<>(1));
    trainers.submit("only", 10_000, millisPerTrial);
    trainers.pass(10_000);
    trainers.ended("only");

    trainers.pass(10_000);

    assertThat(trainers.ended("only") / 10).isGreaterThanOrEqualTo(leastASecond);
  }

  private static int dealt(
      Dealer<String> dealer, int waiting, int inFlight, OptionalInt slots, long now) {
    return dealer
        .deal(
            List.of(new Claim<>("only", "default", waiting, inFlight, 1)),
            name -> Allowance.USUAL,
            slots,
            now)
        .places()
        .getOrDefault("only", 0);
  }
}
