package dev.barrido.cli.local;

import dev.barrido.embedded.ChildProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One service of the stack, as it is deployed, at an address that its log tells. */
public final class ServiceProcess implements Releasable {
  private static final Pattern LISTENING = Pattern.compile("Listening on: (http://[0-9.]+:\\d+)");
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long PAUSE_MILLIS = 40;
  private static final int LAST_LINES = 25;

  private final ChildProcess process;

  private ServiceProcess(ChildProcess process) {
    this.process = process;
  }

  static ServiceProcess start(
      String name, ServiceCommand command, Map<String, String> environment, Path logs)
      throws IOException {
    return new ServiceProcess(
        ChildProcess.startLogged(name, command.words(), environment, logs.resolve(name + ".log")));
  }

  public String name() {
    return process.name();
  }

  public long pid() {
    return process.pid();
  }

  public ProcessHandle handle() {
    return process.handle();
  }

  public Path log() {
    return process.log();
  }

  /** Whether it ever said where it listens: it has come through its start. */
  public boolean hasListened() {
    try {
      return address().isPresent();
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Waits until the service says where it listens. */
  URI awaitAddress() throws IOException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      Optional<URI> address = address();
      if (address.isPresent()) {
        return address.get();
      }
      pauseUnlessDeadOr(deadline);
    }
  }

  /** Waits until the service says that it is ready. */
  URI awaitReady() throws IOException {
    URI address = awaitAddress();
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!isReady(http, address)) {
      pauseUnlessDeadOr(deadline);
    }
    return address;
  }

  /** Why it is no longer there, in words for the user. */
  String obituary() {
    try {
      return name()
          + " has ended; its log "
          + log()
          + " ends:\n"
          + process.lastLines(LAST_LINES).indent(2).stripTrailing();
    } catch (IOException e) {
      return name() + " has ended, and its log cannot be read: " + e.getMessage();
    }
  }

  @Override
  public void release() {
    process.release();
  }

  @Override
  public void close() {
    process.close();
  }

  private Optional<URI> address() throws IOException {
    Matcher said = LISTENING.matcher(new String(Files.readAllBytes(log()), StandardCharsets.UTF_8));
    return said.find() ? Optional.of(URI.create(said.group(1))) : Optional.empty();
  }

  private static boolean isReady(HttpClient http, URI address) {
    HttpRequest ask =
        HttpRequest.newBuilder(address.resolve("/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return http.send(ask, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void pauseUnlessDeadOr(Instant deadline) throws IOException {
    if (!process.isAlive()) {
      throw new IOException(obituary());
    }
    if (Instant.now().isAfter(deadline)) {
      throw new IOException(
          name() + " must be ready within " + PATIENCE.toSeconds() + " s; see its log " + log());
    }
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for " + name(), e);
    }
  }
}
