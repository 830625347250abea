package dev.barrido.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A single-node Kafka broker in its own JVM, on the loopback interface, at a port chosen by the
 * system. Data stays in its folder; a later start on the same folder goes on with it.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final String MAIN = "dev.barrido.embedded.broker.BrokerProcess";
  private static final int ATTEMPTS = 5;

  private final ChildProcess process;
  private final String bootstrapServers;

  private EmbeddedBroker(ChildProcess process, String bootstrapServers) {
    this.process = process;
    this.bootstrapServers = bootstrapServers;
  }

  /** Starts a broker and returns when it serves requests. */
  public static EmbeddedBroker start(Path dataFolder) throws IOException {
    Path folder = Files.createDirectories(dataFolder.toAbsolutePath());
    for (int attempt = 1; ; attempt++) {
      Optional<EmbeddedBroker> broker = tryOnce(folder);
      if (broker.isPresent()) {
        return broker.get();
      }
      if (attempt == ATTEMPTS || !lostItsPort(log(folder))) {
        throw new IOException(
            "The Kafka broker did not start; its log " + log(folder) + " ends:\n" + tail(folder));
      }
    }
  }

  public String bootstrapServers() {
    return bootstrapServers;
  }

  public long pid() {
    return process.pid();
  }

  /** Whether the process still runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Shuts the broker down cleanly, so that the next start need not recover anything. */
  @Override
  public void close() {
    process.close();
  }

  private static Optional<EmbeddedBroker> tryOnce(Path folder) throws IOException {
    int[] ports = FreePorts.two();
    BrokerSettings settings = new BrokerSettings(folder.resolve("logs"), ports[0], ports[1]);
    Path file = folder.resolve("broker.properties");
    settings.write(file);
    ChildProcess process = ChildProcess.start("broker", command(file), log(folder));
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.output(), StandardCharsets.UTF_8));
    if (said.readLine() == null) {
      process.close();
      return Optional.empty();
    }
    return Optional.of(new EmbeddedBroker(process, settings.bootstrapServers()));
  }

  private static List<String> command(Path settings) throws IOException {
    return List.of(
        ChildProcess.java(),
        "-Xms64m",
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-Xshare:auto",
        "-XX:TieredStopAtLevel=1",
        "-Djava.util.logging.SimpleFormatter.format=%1$tF %1$tT.%1$tL %4$s %3$s %5$s%6$s%n",
        "-cp",
        BrokerClassPath.find(),
        MAIN,
        settings.toString());
  }

  private static Path log(Path folder) {
    return folder.resolve("broker.log");
  }

  private static boolean lostItsPort(Path log) throws IOException {
    return Files.readString(log).contains("Address already in use");
  }

  private static String tail(Path folder) throws IOException {
    List<String> lines = Files.readAllLines(log(folder));
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
  }
}
