package dev.barrido.parts.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Who asks, as far as counting goes. */
final class Asker {
  private static final int NETWORK_BYTES = 8;

  private Asker() {}

  /** The address; of an IPv6 address its network, of which one asker has all addresses. */
  static String of(String address) {
    InetAddress parsed = parsed(address);
    return parsed instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
        : address;
  }

  /** Whether the request comes from this machine. */
  static boolean isHere(String address) {
    return parsed(address).isLoopbackAddress();
  }

  /** Addresses of connections are numbers, so that nobody is asked for a name. */
  private static InetAddress parsed(String address) {
    try {
      return InetAddress.getByName(address.replaceFirst("%.*", ""));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("expected an address in numbers, got " + address, e);
    }
  }
}
