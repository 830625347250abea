package dev.barrido.parts;

import dev.barrido.embedded.EmbeddedBroker;
import dev.barrido.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Takes the broker or the database of a test away, and brings it back where it was. */
public final class Outages {
  private final EmbeddedBroker broker;
  private final EmbeddedDatabase database;

  Outages(EmbeddedBroker broker, EmbeddedDatabase database) {
    this.broker = broker;
    this.database = database;
  }

  public void stopBroker() throws Exception {
    broker.handle().destroy();
    broker.handle().onExit().get();
  }

  public void startBroker() throws IOException {
    broker.restart();
  }

  /** Asks it to leave its clients, which kill -TERM does not. */
  public void stopDatabase() throws Exception {
    new ProcessBuilder("kill", "-INT", Long.toString(database.pid())).start().waitFor();
    database.handle().onExit().get();
  }

  public void startDatabase() throws IOException {
    database.restart();
  }

  /** From now on the database answers questions and takes no writes, as when its disk is full. */
  public void makeReadOnly() throws SQLException {
    order("alter system set default_transaction_read_only = on", "select pg_reload_conf()");
  }

  public void makeWritable() throws SQLException {
    order("alter system reset default_transaction_read_only", "select pg_reload_conf()");
  }

  private void order(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.execute("set default_transaction_read_only = off");
      for (String order : statements) {
        statement.execute(order);
      }
    }
  }
}
