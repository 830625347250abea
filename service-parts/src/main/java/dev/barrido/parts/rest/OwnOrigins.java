package dev.barrido.parts.rest;

import java.net.URI;
import java.util.Set;

/**
 * Which pages of a browser may give orders. A page from anywhere can have its reader's browser send
 * requests to this machine; browsers say where such a page came from.
 *
 * @param loopbackOnly whether the server listens on loopback alone, so that only names of it are
 *     its own
 * @param others further origins to trust, such as that of a proxy that changes the Host header
 */
record OwnOrigins(boolean loopbackOnly, Set<String> others) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  OwnOrigins {
    others = Set.copyOf(others);
  }

  /** Whether a page of this origin is the server's own, where the request was sent to that host. */
  boolean include(String origin, String host) {
    if (others.contains(origin)) {
      return true;
    }
    try {
      URI page = URI.create(origin);
      // The name of a page may be made to mean this machine after the page was loaded.
      boolean named = !loopbackOnly || LOOPBACK.contains(String.valueOf(page.getHost()));
      return named && host.equals(page.getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
