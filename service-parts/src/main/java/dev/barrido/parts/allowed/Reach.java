package dev.barrido.parts.allowed;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/** From where an address is reached. */
enum Reach {
  /** From anywhere. */
  PUBLIC,
  /** From this machine, or from a private network alone. */
  PRIVATE,
  /** From the same link alone; clouds tell machines their secrets at such addresses. */
  LINK_LOCAL;

  private static final int[] SHARED_NETWORK = {100, 64};
  private static final byte[] TRANSLATED = {
    0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final int UNIQUE_LOCAL = 0xfc;
  private static final int SIX_TO_FOUR = 0x2002;

  static Reach of(InetAddress address) {
    if (address instanceof Inet4Address) {
      return ofPlain(address);
    }
    byte[] bytes = address.getAddress();
    byte[] inner = inner(bytes);
    if (inner.length > 0) {
      return of(fourBytes(inner));
    }
    boolean uniqueLocal = (bytes[0] & 0xfe) == UNIQUE_LOCAL;
    return uniqueLocal ? PRIVATE : ofPlain(address);
  }

  private static Reach ofPlain(InetAddress address) {
    if (address.isLinkLocalAddress()) {
      return LINK_LOCAL;
    }
    byte[] bytes = address.getAddress();
    boolean shared =
        bytes.length == 4
            && (bytes[0] & 0xff) == SHARED_NETWORK[0]
            && (bytes[1] & 0xc0) == SHARED_NETWORK[1];
    boolean nowhere = bytes.length == 4 && (bytes[0] == 0 || (bytes[0] & 0xf0) == 0xf0);
    return shared
            || nowhere
            || address.isLoopbackAddress()
            || address.isAnyLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress()
        ? PRIVATE
        : PUBLIC;
  }

  /** The IPv4 address that an IPv6 address stands for; nothing when it stands for itself. */
  private static byte[] inner(byte[] bytes) {
    boolean compatible = Arrays.equals(bytes, 0, 12, new byte[12], 0, 12) && bytes[12] != 0;
    if (compatible || Arrays.equals(bytes, 0, 12, TRANSLATED, 0, 12)) {
      return Arrays.copyOfRange(bytes, 12, 16);
    }
    boolean sixToFour = ((bytes[0] & 0xff) << 8 | bytes[1] & 0xff) == SIX_TO_FOUR;
    return sixToFour ? Arrays.copyOfRange(bytes, 2, 6) : new byte[0];
  }

  private static InetAddress fourBytes(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (java.net.UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
