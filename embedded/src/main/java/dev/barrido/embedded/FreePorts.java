package dev.barrido.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that are started a moment later, or again. They lie below those that systems
 * give to outgoing connections (from 32,768 on Linux, 49,152 elsewhere), so that no connection of
 * anybody takes one in between; another server may, and callers begin again then.
 */
public final class FreePorts {
  private static final int FIRST = 20_000;
  private static final int END = 32_768;
  private static final int TRIES = 1_000;

  /** Given out by this process, and given to nobody else in it. */
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private FreePorts() {}

  /** Two different ports that were free a moment ago. */
  public static int[] two() throws IOException {
    return new int[] {one(), one()};
  }

  private static int one() throws IOException {
    for (int tried = 0; tried < TRIES; tried++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, END);
      if (isFree(port) && GIVEN.add(port)) {
        return port;
      }
    }
    throw new IOException(
        "None of %d ports between %d and %d is free on the loopback address: end some of the servers there."
            .formatted(TRIES, FIRST, END - 1));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
