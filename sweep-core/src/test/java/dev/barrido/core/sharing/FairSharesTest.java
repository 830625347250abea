package dev.barrido.core.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FairSharesTest {
  @Test
  void dealsToWhoeverHasTheFewestUntilAllHaveTheSame() {
    Deal<String> deal =
        deal(
            6,
            List.of(
                claim("large", "a", 60, 5), claim("small", "a", 60, 1), claim("new", "a", 60, 0)));

    assertThat(deal.places()).isEqualTo(Map.of("small", 3, "new", 3));
    assertThat(deal.held()).isEmpty();
  }

  @Test
  void givesToTheOthersWhatOneCannotUse() {
    Deal<String> deal = deal(10, List.of(claim("large", "a", 60, 0), claim("small", "a", 2, 0)));

    assertThat(deal.places()).isEqualTo(Map.of("large", 8, "small", 2));
  }

  @Test
  void dealsBetweenNamespacesFirstSoThatManySweepsGetNoMoreThanOne() {
    Deal<String> deal =
        deal(
            12,
            List.of(
                claim("a1", "a", 60, 0),
                claim("a2", "a", 60, 0),
                claim("a3", "a", 60, 0),
                claim("b1", "b", 60, 0)));

    assertThat(deal.places()).isEqualTo(Map.of("a1", 2, "a2", 2, "a3", 2, "b1", 6));
  }

  @Test
  void dealsByWeight() {
    Deal<String> deal =
        FairShares.deal(
            List.of(claim("heavy", "paying", 60, 0), claim("light", "free", 60, 0)),
            name -> new Allowance(name.equals("paying") ? 3 : 1, Allowance.UNBOUNDED),
            8);

    assertThat(deal.places()).isEqualTo(Map.of("heavy", 6, "light", 2));
  }

  @Test
  void countsATrialByItsFolds() {
    Deal<String> deal =
        deal(12, List.of(new Claim<>("folded", "a", 60, 0, 5), claim("plain", "a", 60, 0)));

    assertThat(deal.places()).isEqualTo(Map.of("folded", 2, "plain", 10));
  }

  @Test
  void holdsWhatIsBeyondTheAllowanceOfANamespaceAndGivesItsPlacesToOthers() {
    Deal<String> deal =
        FairShares.deal(
            List.of(
                claim("a1", "a", 60, 2),
                claim("a2", "a", 1, 0),
                claim("a3", "a", 0, 1),
                claim("b1", "b", 60, 9)),
            name -> new Allowance(1, name.equals("a") ? 5 : Allowance.UNBOUNDED),
            6);

    assertThat(deal.places()).isEqualTo(Map.of("a2", 1, "a1", 1, "b1", 4));
    assertThat(deal.held()).containsExactly("a1");
  }

  @Test
  void holdsNobodyWhoOnlyWaitsForTheTrainers() {
    assertThat(deal(0, List.of(claim("large", "a", 60, 0))).held()).isEmpty();
  }

  @Test
  void refusesClaimsAndAllowancesThatCannotBe() {
    assertThatThrownBy(() -> claim("x", "a", -1, 0)).hasMessageContaining("expected waiting >= 0");
    assertThatThrownBy(() -> new Allowance(0, 1)).hasMessageContaining("finite weight > 0");
    assertThatThrownBy(() -> new Allowance(Double.NaN, 1)).hasMessageContaining("got NaN");
  }

  private static Deal<String> deal(int places, List<Claim<String>> claims) {
    return FairShares.deal(claims, name -> Allowance.USUAL, places);
  }

  private static Claim<String> claim(String sweep, String namespace, int waiting, int inFlight) {
    return new Claim<>(sweep, namespace, waiting, inFlight, 1);
  }
}
