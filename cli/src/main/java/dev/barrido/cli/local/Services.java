package dev.barrido.cli.local;

import dev.barrido.embedded.FreePorts;
import java.io.IOException;
import java.net.URI;

/** The two services that people and trainers meet, started together. */
final class Services implements Releasable {
  private static final int ATTEMPTS = 3;
  private static final String LOST_ITS_PORT = "seems to be in use by another process";

  private final Service proposer;
  private final Service results;

  private Services(Service proposer, Service results) {
    this.proposer = proposer;
    this.results = results;
  }

  /**
   * Starts both at once: the results-service must know the proposer's port, which is therefore
   * chosen before, and so is its own, since a process of it that dies is followed by another.
   */
  static Services start(Launch launch) throws IOException {
    int[] ports = FreePorts.two();
    Service proposer = Service.start(() -> launch.proposer(ports[0]));
    try {
      return new Services(proposer, Service.start(() -> launch.results(ports[0], ports[1])));
    } catch (IOException failed) {
      proposer.close();
      throw failed;
    }
  }

  Service proposer() {
    return proposer;
  }

  Service results() {
    return results;
  }

  /** Waits for both; where another process took the port in between, starts them once more. */
  static Services startReady(Launch launch, Belongings belongings) throws IOException {
    for (int attempt = 1; ; attempt++) {
      Services services = belongings.keep(() -> start(launch));
      try {
        services.awaitReady();
        return services;
      } catch (IOException failed) {
        if (attempt == ATTEMPTS || !String.valueOf(failed.getMessage()).contains(LOST_ITS_PORT)) {
          throw failed;
        }
        belongings.drop(services);
      }
    }
  }

  StackAddresses addresses(String bootstrapServers, String jdbcUrl) throws IOException {
    URI server = results.process().awaitAddress();
    return new StackAddresses(server, proposer.process().awaitAddress(), bootstrapServers, jdbcUrl);
  }

  @Override
  public void release() {
    proposer.release();
    results.release();
  }

  @Override
  public void close() {
    release();
    proposer.close();
    results.close();
  }

  private void awaitReady() throws IOException {
    proposer.process().awaitReady();
    results.process().awaitReady();
  }
}
