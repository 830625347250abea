package dev.barrido.cli.local;

import dev.barrido.embedded.EmbeddedBroker;
import dev.barrido.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Starts the parts of a stack, each as soon as what it needs is ready. */
final class StackStart {
  private final StackSettings settings;
  private final Belongings belongings;
  private final Notices notices;
  private final CompletableFuture<String> failure;
  private final long beganAt = System.nanoTime();

  StackStart(
      StackSettings settings,
      Belongings belongings,
      Notices notices,
      CompletableFuture<String> failure) {
    this.settings = settings;
    this.belongings = belongings;
    this.notices = notices;
    this.failure = failure;
  }

  /** What runs when all has been started. */
  record Started(Services services, Trainers trainers, StackAddresses addresses) {}

  Started run() throws IOException {
    ExecutorService threads = Executors.newCachedThreadPool(StackStart::daemon);
    try {
      Future<String> database = threads.submit(this::database);
      String bootstrapServers = get(threads.submit(this::broker));
      Future<Trainers> trainers = threads.submit(() -> trainers(bootstrapServers));
      Launch launch = new Launch(settings, bootstrapServers, get(database));
      Services services = Services.startReady(launch, belongings);
      watch(services.proposer());
      watch(services.results());
      tell("proposer and results ready");
      StackAddresses addresses = services.addresses(bootstrapServers, launch.jdbcUrl());
      return new Started(services, get(trainers), addresses);
    } finally {
      threads.shutdown();
    }
  }

  private String broker() throws IOException {
    EmbeddedBroker broker =
        belongings.keep(() -> EmbeddedBroker.start(settings.data().resolve("broker")));
    watch("The Kafka broker", broker.handle(), "broker/broker.log");
    tell("broker ready at " + broker.bootstrapServers());
    return broker.bootstrapServers();
  }

  private String database() throws IOException {
    if (settings.database().isPresent()) {
      return settings.database().get();
    }
    EmbeddedDatabase database =
        belongings.keep(() -> EmbeddedDatabase.start(settings.data().resolve("database")));
    watch("PostgreSQL", database.handle(), "database/database.log");
    tell("database ready at " + database.jdbcUrl());
    return database.jdbcUrl();
  }

  private Trainers trainers(String bootstrapServers) throws IOException {
    Trainers trainers =
        belongings.keep(
            () ->
                new Trainers(
                    number -> Launch.trainer(settings, bootstrapServers, number),
                    notices,
                    failure));
    for (int i = 0; i < settings.trainers(); i++) {
      trainers.add();
    }
    tell("trainers started: " + settings.trainers());
    return trainers;
  }

  private void watch(ServiceProcess service) {
    service.handle().onExit().thenRun(() -> report(service.obituary()));
  }

  private void watch(String name, ProcessHandle process, String log) {
    String message = name + " has ended; see its log " + settings.data().resolve(log);
    process.onExit().thenRun(() -> report(message));
  }

  private void report(String message) {
    if (!belongings.isClosed()) {
      failure.complete(message);
    }
  }

  private void tell(String what) {
    double seconds = (System.nanoTime() - beganAt) / 1e9;
    notices.progress(String.format(Locale.ROOT, "%5.1f s  %s", seconds, what));
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "stack-start");
    thread.setDaemon(true);
    return thread;
  }

  private static <T> T get(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IOException("A part of the stack did not start", failed.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the stack was starting", e);
    }
  }
}
