package dev.barrido.parts.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskerTest {
  @Test
  void isAnAddressOrANetwork() {
    assertThat(Asker.of("10.1.2.3")).isEqualTo("10.1.2.3");
    assertThat(Asker.of("2001:db8:1:2::3")).isEqualTo(Asker.of("2001:db8:1:2:ffff::9"));
    assertThat(Asker.of("2001:db8:1:2::3")).isNotEqualTo(Asker.of("2001:db8:1:3::3"));
    assertThat(Asker.of("fe80::1%eth0")).isEqualTo(Asker.of("fe80::2"));
  }

  @Test
  void isHereOnLoopbackAlone() {
    assertThat(Asker.isHere("127.0.0.1")).isTrue();
    assertThat(Asker.isHere("0:0:0:0:0:0:0:1")).isTrue();
    assertThat(Asker.isHere("10.1.2.3")).isFalse();
  }
}
