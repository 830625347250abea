package dev.barrido.parts.allowed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2002:808:808::1"})
  void anywhere(String address) throws UnknownHostException {
    assertThat(reach(address)).isEqualTo(Reach.PUBLIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.0.1",
        "100.100.100.200",
        "0.0.0.0",
        "0.1.2.3",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fd00:ec2::254",
        "fc00::1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "ff02::1"
      })
  void thisMachineAndPrivateNetworks(String address) throws UnknownHostException {
    assertThat(reach(address)).isEqualTo(Reach.PRIVATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "fe80::1",
        "::ffff:169.254.169.254",
        "64:ff9b::a9fe:a9fe",
        "2002:a9fe:a9fe::"
      })
  void theLink(String address) throws UnknownHostException {
    assertThat(reach(address)).isEqualTo(Reach.LINK_LOCAL);
  }

  private static Reach reach(String address) throws UnknownHostException {
    return Reach.of(InetAddress.getByName(address));
  }
}
