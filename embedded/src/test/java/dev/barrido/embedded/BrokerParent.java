package dev.barrido.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that starts a broker and waits to be killed. */
final class BrokerParent {
  private BrokerParent() {}

  public static void main(String[] arguments) throws Exception {
    EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]));
    System.out.println(broker.pid());
    Thread.sleep(Long.MAX_VALUE);
  }

  static Process start(Path folder) throws IOException {
    return new ProcessBuilder(
            ChildProcess.java(),
            "-cp",
            System.getProperty("java.class.path"),
            BrokerParent.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  static long brokerOf(Process parent) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8));
    return Long.parseLong(said.readLine());
  }
}
