package dev.barrido.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** PostgreSQL refuses to be root; a user namespace of its own lets it run all the same. */
final class UserNamespaces {
  private UserNamespaces() {}

  static void requireWhereRoot() throws IOException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return;
    }
    String refusal = refusal();
    if (!refusal.isEmpty()) {
      throw new IOException(
          "PostgreSQL does not run as root, and a user namespace for it was refused (unshare -U: "
              + refusal
              + "): start Barrido as another user, allow user namespaces, or give the address of a"
              + " PostgreSQL that runs elsewhere");
    }
  }

  private static String refusal() throws IOException {
    try {
      Process probe = new ProcessBuilder("unshare", "-U", "true").redirectErrorStream(true).start();
      String said = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return probe.waitFor() == 0 ? "" : "got " + said.strip();
    } catch (IOException missing) {
      return "got " + missing.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while asking for a user namespace", e);
    }
  }
}
