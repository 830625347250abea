package dev.barrido.parts.rest;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The addresses that only this machine reaches. */
public final class Loopback {
  private Loopback() {}

  /** Whether a server on this host is reached from this machine alone. */
  public static boolean includes(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
