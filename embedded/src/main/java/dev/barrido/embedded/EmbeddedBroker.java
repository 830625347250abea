package dev.barrido.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A single-node Kafka broker in its own JVM, on the loopback interface, at a port chosen by the
 * system. Data stays in its folder; a later start on the same folder goes on with it.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final String MAIN = "dev.barrido.embedded.broker.BrokerProcess";
  private static final int ATTEMPTS = 5;

  private final FolderLock lock;
  private final Path folder;
  private final BrokerSettings settings;
  private volatile ChildProcess process;

  private EmbeddedBroker(
      FolderLock lock, Path folder, BrokerSettings settings, ChildProcess process) {
    this.lock = lock;
    this.folder = folder;
    this.settings = settings;
    this.process = process;
  }

  /** Starts a broker and returns when it serves requests. */
  public static EmbeddedBroker start(Path dataFolder) throws IOException {
    return start(dataFolder, Map.of());
  }

  /**
   * The same with more settings, or others. Clients connect to the listener {@code CLIENTS}, which
   * {@code listener.security.protocol.map} makes a guarded one.
   */
  public static EmbeddedBroker start(Path dataFolder, Map<String, String> more) throws IOException {
    Path folder = dataFolder.toAbsolutePath();
    FolderLock lock = FolderLock.take(folder);
    try {
      Orphan.awaitEnd(folder);
      return start(folder, lock, more);
    } catch (IOException | RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  public String bootstrapServers() {
    return settings.bootstrapServers();
  }

  public long pid() {
    return process.pid();
  }

  public ProcessHandle handle() {
    return process.handle();
  }

  /** Whether the process still runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Starts it again where it was, if it has died; returns when it serves requests. */
  public void restart() throws IOException {
    if (isAlive()) {
      return;
    }
    process = launch(folder, settings);
    if (!saysReady(process)) {
      throw didNotStart(process);
    }
  }

  /** Shuts the broker down cleanly, so that the next start need not recover anything. */
  @Override
  public void close() throws IOException {
    process.close();
    lock.close();
  }

  private static EmbeddedBroker start(Path folder, FolderLock lock, Map<String, String> more)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      int[] ports = FreePorts.two();
      BrokerSettings settings =
          new BrokerSettings(folder.resolve("logs"), ports[0], ports[1], more);
      ChildProcess process = launch(folder, settings);
      if (saysReady(process)) {
        return new EmbeddedBroker(lock, folder, settings, process);
      }
      process.close();
      if (attempt == ATTEMPTS || !lostItsPort(process.log())) {
        throw didNotStart(process);
      }
    }
  }

  private static IOException didNotStart(ChildProcess process) throws IOException {
    return new IOException(
        "The Kafka broker did not start; its log "
            + process.log()
            + " ends:\n"
            + process.lastLines(20));
  }

  private static ChildProcess launch(Path folder, BrokerSettings settings) throws IOException {
    Path file = folder.resolve("broker.properties");
    settings.write(file);
    ChildProcess process =
        ChildProcess.start("broker", command(file), folder.resolve("broker.log"));
    Orphan.remember(folder, process.pid());
    return process;
  }

  private static boolean saysReady(ChildProcess process) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.output(), StandardCharsets.UTF_8));
    return said.readLine() != null;
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

  private static boolean lostItsPort(Path log) throws IOException {
    return Files.readString(log).contains("Address already in use");
  }
}
