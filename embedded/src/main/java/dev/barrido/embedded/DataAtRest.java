package dev.barrido.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folders of a broker and of a database on which nothing runs, nor will while this is open: so
 * they can be copied, or others can be put in their place.
 */
public final class DataAtRest implements AutoCloseable {
  private final FolderLock broker;
  private final FolderLock database;

  private DataAtRest(FolderLock broker, FolderLock database) {
    this.broker = broker;
    this.database = database;
  }

  /**
   * Takes both; what a killed parent left running is ended first, as at a start.
   *
   * @throws FolderInUse when somebody runs on one of them
   */
  public static DataAtRest take(Path broker, Path database) throws IOException {
    FolderLock first = FolderLock.take(broker);
    try {
      FolderLock second = FolderLock.take(database);
      DataAtRest taken = new DataAtRest(first, second);
      Orphan.awaitEnd(broker.toAbsolutePath());
      Optional<Postmaster> orphan = Postmaster.of(database.resolve("cluster"));
      if (orphan.isPresent()) {
        orphan.get().stop();
      }
      return taken;
    } catch (IOException | RuntimeException failed) {
      first.close();
      throw failed;
    }
  }

  @Override
  public void close() throws IOException {
    broker.close();
    database.close();
  }
}
