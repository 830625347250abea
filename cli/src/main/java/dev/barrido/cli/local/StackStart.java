package dev.barrido.cli.local;

import dev.barrido.embedded.EmbeddedBroker;
import dev.barrido.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
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
  private final Restarts restarts;
  private final long beganAt = System.nanoTime();

  StackStart(
      StackSettings settings,
      Belongings belongings,
      Notices notices,
      CompletableFuture<String> failure) {
    this.settings = settings;
    this.belongings = belongings;
    this.notices = notices;
    this.restarts = new Restarts(notices, failure, belongings::isClosed);
  }

  /**
   * What runs when all has been started.
   *
   * @param database empty when it runs elsewhere
   */
  record Started(
      Part broker,
      Optional<Part> database,
      Services services,
      Trainers trainers,
      StackAddresses addresses) {}

  Started run() throws IOException {
    ExecutorService threads = Executors.newCachedThreadPool(StackStart::daemon);
    try {
      Future<Database> database = threads.submit(this::database);
      EmbeddedBroker broker = get(threads.submit(this::broker));
      String bootstrapServers = broker.bootstrapServers();
      Future<Trainers> trainers = threads.submit(() -> trainers(bootstrapServers));
      Launch launch = new Launch(settings, bootstrapServers, get(database).jdbcUrl());
      Services services = Services.startReady(launch, belongings);
      restarts.watch(services.proposer());
      restarts.watch(services.results());
      tell("proposer and results ready");
      return new Started(
          part(broker),
          get(database).own().map(this::part),
          services,
          get(trainers),
          services.addresses(bootstrapServers, launch.jdbcUrl()));
    } finally {
      threads.shutdown();
    }
  }

  private EmbeddedBroker broker() throws IOException {
    EmbeddedBroker broker =
        belongings.keep(() -> EmbeddedBroker.start(settings.data().resolve("broker")));
    restarts.watch(part(broker));
    tell("broker ready at " + broker.bootstrapServers());
    return broker;
  }

  private Database database() throws IOException {
    if (settings.database().isPresent()) {
      return new Database(settings.database().get(), Optional.empty());
    }
    EmbeddedDatabase database =
        belongings.keep(() -> EmbeddedDatabase.start(settings.data().resolve("database")));
    restarts.watch(part(database));
    tell("database ready at " + database.jdbcUrl());
    return new Database(database.jdbcUrl(), Optional.of(database));
  }

  private Trainers trainers(String bootstrapServers) throws IOException {
    Trainers trainers =
        belongings.keep(
            () ->
                new Trainers(
                    number -> Launch.trainer(settings, bootstrapServers, number), restarts));
    for (int i = 0; i < settings.trainers(); i++) {
      trainers.add();
    }
    tell("trainers started: " + settings.trainers());
    return trainers;
  }

  private Part part(EmbeddedBroker broker) {
    Path log = settings.data().resolve("broker/broker.log");
    return new StorePart("The Kafka broker", log, broker::handle, broker::restart);
  }

  private Part part(EmbeddedDatabase database) {
    Path log = settings.data().resolve("database/database.log");
    return new StorePart("PostgreSQL", log, database::handle, database::restart);
  }

  private void tell(String what) {
    double seconds = (System.nanoTime() - beganAt) / 1e9;
    notices.progress(String.format(Locale.ROOT, "%5.1f s  %s", seconds, what));
  }

  /**
   * Where the database is.
   *
   * @param own the one that was started here
   */
  private record Database(String jdbcUrl, Optional<EmbeddedDatabase> own) {}

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
      throw new IOException(
          "A part of the stack did not start: " + failed.getCause(), failed.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the stack was starting", e);
    }
  }
}
