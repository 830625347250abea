package dev.barrido.core.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PoolDealerTest {
  private static final Map<String, Integer> SLOTS = Map.of("cpu", 40, "gpu", 2);

  private final PoolDealer<String, String> dealer = new PoolDealer<>(8);

  @Test
  void keepsEveryQueueAsLongAsThePoolHasSlots() {
    Deal<String> deal =
        deal(
            Map.of(
                "cpu", List.of(claim("wide", 0, 100)),
                "gpu", List.of(claim("deep", 0, 100)),
                "new", List.of(claim("misspelt", 0, 100))),
            name -> Allowance.USUAL);

    assertThat(deal.places()).isEqualTo(Map.of("wide", 40 + 6, "deep", 2 + 1, "misspelt", 8));
  }

  @Test
  void sharesEachPoolAmongItsOwnSweepsAlone() {
    Deal<String> deal =
        deal(
            Map.of(
                "cpu", List.of(claim("wide", 40, 100)),
                "gpu", List.of(claim("deep", 1, 100), claim("deeper", 0, 100))),
            name -> Allowance.USUAL);

    assertThat(deal.places()).isEqualTo(Map.of("wide", 6, "deep", 1, "deeper", 1));
  }

  @Test
  void holdsANamespaceToWhatItMayHaveOfAllPoolsTogether() {
    Deal<String> deal =
        deal(
            pools(List.of(claim("wide", 5, 100)), List.of(claim("deep", 1, 100))),
            name -> new Allowance(1, 9));

    assertThat(deal.places()).isEqualTo(Map.of("wide", 1, "deep", 2));
    assertThat(deal.held()).containsExactly("wide");
  }

  private Deal<String> deal(
      Map<String, List<Claim<String>>> claims, Function<String, Allowance> allowances) {
    return dealer.deal(claims, allowances, pool -> OptionalInt.of(SLOTS.getOrDefault(pool, 0)), 0);
  }

  private static Map<String, List<Claim<String>>> pools(
      List<Claim<String>> cpu, List<Claim<String>> gpu) {
    Map<String, List<Claim<String>>> pools = new LinkedHashMap<>();
    pools.put("cpu", cpu);
    pools.put("gpu", gpu);
    return pools;
  }

  private static Claim<String> claim(String sweep, int inFlight, int waiting) {
    return new Claim<>(sweep, "default", waiting, inFlight, 1);
  }
}
