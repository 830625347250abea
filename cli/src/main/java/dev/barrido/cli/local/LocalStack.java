package dev.barrido.cli.local;

import dev.barrido.embedded.FolderLock;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Broker, database and the three services on this machine. Nothing of it outlives the process that
 * started it, and whatever dies before its time is started again.
 */
public final class LocalStack implements AutoCloseable {
  private final StackSettings settings;
  private final Notices notices;
  private final CompletableFuture<String> failure = new CompletableFuture<>();
  private final Belongings belongings = new Belongings();
  private volatile StackStart.@Nullable Started started;

  private LocalStack(StackSettings settings, Notices notices) {
    this.settings = settings;
    this.notices = notices;
  }

  /** Starts a stack and returns when it takes sweeps; its trainers may join a little later. */
  public static LocalStack start(StackSettings settings) throws IOException {
    LocalStack stack = prepare(settings, Notices.NONE);
    stack.start();
    return stack;
  }

  /** A stack that is not started yet, so that a shutdown hook may close it at any moment. */
  public static LocalStack prepare(StackSettings settings, Notices notices) {
    return new LocalStack(settings, notices);
  }

  /**
   * Starts it and returns when it takes sweeps; what was started is ended again when that fails.
   *
   * @throws dev.barrido.embedded.FolderInUse when another stack runs on the data folder
   */
  public void start() throws IOException {
    Libraries.speakOnlyOfTrouble();
    try {
      Launch.requireBuilt(settings);
      belongings.keep(() -> FolderLock.take(settings.data()));
      started = new StackStart(settings, belongings, notices, failure).run();
      StackAddresses addresses = addresses();
      belongings.keep(() -> StackFile.write(settings.data(), addresses));
    } catch (IOException | RuntimeException failed) {
      boolean stopped = belongings.isClosed();
      close();
      if (stopped) {
        throw new IOException("The stack was stopped while it was starting", failed);
      }
      throw failed;
    }
  }

  public StackAddresses addresses() {
    return started().addresses();
  }

  /** The one address for people and commands. */
  public URI server() {
    return addresses().server();
  }

  /** The proposer and the results-service, as they run now. */
  public List<ServiceProcess> services() {
    Services services = started().services();
    return List.of(services.proposer().process(), services.results().process());
  }

  /** The broker's process. */
  public ProcessHandle broker() {
    return started().broker().handle();
  }

  /** The process of a database of its own. */
  public Optional<ProcessHandle> database() {
    return started().database().map(Part::handle);
  }

  /** The trainers that run now. */
  public List<ServiceProcess> trainers() {
    return started().trainers().running();
  }

  /** Starts one more. */
  public ServiceProcess addTrainer() throws IOException {
    return started().trainers().add();
  }

  /** Completes with the reason when a part has died that cannot be started again. */
  public CompletableFuture<String> failure() {
    return failure;
  }

  public boolean isClosed() {
    return belongings.isClosed();
  }

  /** Ends every process, last started first. */
  @Override
  public void close() throws IOException {
    belongings.close();
  }

  private StackStart.Started started() {
    StackStart.@Nullable Started now = started;
    if (now == null) {
      throw new IllegalStateException("The stack must be started before it is asked");
    }
    return now;
  }
}
