package dev.barrido.cli.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The trainers of a stack; one that dies is started again. */
final class Trainers implements Releasable {
  /** Starts the trainer of a number. */
  interface Starter {
    ServiceProcess start(int number) throws IOException;
  }

  private final Starter starter;
  private final Restarts restarts;
  private final List<Service> all = new ArrayList<>();
  private boolean closed;

  Trainers(Starter starter, Restarts restarts) {
    this.starter = starter;
    this.restarts = restarts;
  }

  synchronized ServiceProcess add() throws IOException {
    if (closed) {
      throw new IOException("The stack is closed: no trainer can be added");
    }
    int number = all.size() + 1;
    Service trainer = Service.start(() -> starter.start(number));
    all.add(trainer);
    restarts.watch(trainer);
    return trainer.process();
  }

  /** Those that live. */
  synchronized List<ServiceProcess> running() {
    return all.stream()
        .map(Service::process)
        .filter(process -> process.handle().isAlive())
        .toList();
  }

  /** Asks all to hand back their trials and end. */
  @Override
  public synchronized void release() {
    closed = true;
    all.forEach(Service::release);
  }

  @Override
  public void close() {
    release();
    all().forEach(Service::close);
  }

  private synchronized List<Service> all() {
    return List.copyOf(all);
  }
}
