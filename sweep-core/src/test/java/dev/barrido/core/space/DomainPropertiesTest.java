package dev.barrido.core.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class DomainPropertiesTest {
  @Property(tries = 1500, seed = "7")
  void everyPlaceHoldsAValueOfTheDomain(
      @ForAll("domains") Domain domain, @ForAll @DoubleRange(min = 0, max = 1) double unit) {
    Object value = domain.at(unit);

    assertThat(domain.contains(value)).isTrue();
    assertThat(domain.canonical(value)).isEqualTo(value);
  }

  @Property(tries = 1500, seed = "7")
  void everyCountedValueIsFoundAtItsPlaceAndIndex(
      @ForAll("counted") Domain domain, @ForAll @DoubleRange(min = 0, max = 1) double where) {
    long index = Math.min(domain.size() - 1, (long) (where * domain.size()));
    Object value = domain.nth(index);

    assertThat(domain.at(domain.unit(value))).isEqualTo(value);
    assertThat(domain.indexOf(value)).isEqualTo(index);
  }

  @Property(tries = 1500, seed = "7")
  void aContinuousValueIsFoundAtItsPlaceButForRounding(
      @ForAll("continuous") RealDomain domain, @ForAll @DoubleRange(min = 0, max = 1) double unit) {
    double value = (Double) domain.at(unit);
    double again = (Double) domain.at(domain.unit(value));

    double error = domain.scale() == Scale.LOGARITHMIC ? value : domain.max() - domain.min();
    assertThat(Math.abs(again - value)).isLessThanOrEqualTo(1e-9 * error);
  }

  @Property(tries = 1500, seed = "7")
  void placesRiseWithTheValues(@ForAll("counted") Domain domain) {
    double[] places =
        LongStream.range(0, Math.min(20, domain.size()))
            .mapToDouble(index -> domain.unit(domain.nth(index)))
            .toArray();

    assertThat(places).isSorted().doesNotHaveDuplicates();
  }

  @Provide
  Arbitrary<Domain> domains() {
    return Arbitraries.oneOf(List.of(continuous().map(Domain.class::cast), counted()));
  }

  @Provide
  Arbitrary<RealDomain> continuous() {
    return Combinators.combine(
            Arbitraries.doubles().between(1e-6, 1e3).ofScale(6),
            Arbitraries.doubles().between(1e-3, 1e6).ofScale(3),
            Arbitraries.of(Scale.class))
        .as((min, width, scale) -> RealDomain.of(min, min + width, scale));
  }

  @Provide
  Arbitrary<Domain> counted() {
    Arbitrary<Scale> scales = Arbitraries.of(Scale.class);
    Arbitrary<Domain> whole =
        Combinators.combine(
                Arbitraries.longs().between(1, 10_000),
                Arbitraries.longs().between(0, 100_000),
                scales,
                Arbitraries.longs().between(1, 50))
            .as((min, width, scale, step) -> new IntegerDomain(min, min + width, scale, step));
    Arbitrary<Domain> stepped =
        Combinators.combine(
                Arbitraries.doubles().between(0.01, 100),
                Arbitraries.doubles().between(0, 1000),
                scales,
                Arbitraries.doubles().between(0.01, 10))
            .as((min, width, scale, step) -> new RealDomain(min, min + width, scale, step));
    Arbitrary<Domain> choices =
        Arbitraries.longs()
            .list()
            .uniqueElements()
            .ofMinSize(1)
            .ofMaxSize(20)
            .map(values -> new ChoiceDomain(List.copyOf(values), false));
    return Arbitraries.oneOf(List.of(whole, stepped, choices));
  }
}
