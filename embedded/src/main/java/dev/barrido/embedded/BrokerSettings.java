package dev.barrido.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * The settings of a single node that is broker and controller.
 *
 * @param logs where the partitions are kept
 * @param brokerPort where clients connect
 * @param controllerPort where the node speaks with itself
 * @param more settings beside these, or in place of them
 */
record BrokerSettings(Path logs, int brokerPort, int controllerPort, Map<String, String> more) {
  private static final String HOST = "127.0.0.1";

  /** Nothing is replicated: there is one node. */
  private static final Map<String, String> ALONE =
      Map.of(
          "offsets.topic.replication.factor", "1",
          "transaction.state.log.replication.factor", "1",
          "transaction.state.log.min.isr", "1",
          "share.coordinator.state.topic.replication.factor", "1",
          "share.coordinator.state.topic.min.isr", "1");

  /** Few internal partitions and small buffers: fast to start, small on disk and in memory. */
  private static final Map<String, String> SMALL =
      Map.of(
          "offsets.topic.num.partitions", "3",
          "transaction.state.log.num.partitions", "1",
          "share.coordinator.state.topic.num.partitions", "3",
          "log.cleaner.dedupe.buffer.size", "16777216",
          "log.index.size.max.bytes", "1048576",
          "num.network.threads", "2",
          "num.io.threads", "4");

  /**
   * A trainer finds the queue within a second or two, and what was assigned to one that died goes
   * to the others soon; both take up to a minute by default.
   */
  private static final Map<String, String> PROMPT =
      Map.of(
          "group.share.min.heartbeat.interval.ms", "500",
          "group.share.heartbeat.interval.ms", "1000",
          "group.share.min.session.timeout.ms", "6000",
          "group.share.session.timeout.ms", "8000");

  /**
   * A trial may hold its lease for long, since the end of its trainer's connection frees it at
   * once; hundreds of trainers may share the queue.
   */
  private static final Map<String, String> BEHAVIOUR =
      Map.of(
          "auto.create.topics.enable", "false",
          "group.initial.rebalance.delay.ms", "0",
          "group.share.max.record.lock.duration.ms", "3600000",
          "group.share.record.lock.duration.ms", "120000",
          "group.share.max.size", "1000");

  String bootstrapServers() {
    return HOST + ":" + brokerPort;
  }

  void write(Path file) throws IOException {
    Properties settings = new Properties();
    settings.putAll(ALONE);
    settings.putAll(SMALL);
    settings.putAll(PROMPT);
    settings.putAll(BEHAVIOUR);
    settings.putAll(node());
    settings.putAll(more);
    try (OutputStream out = Files.newOutputStream(file)) {
      settings.store(out, "Written at every start of the embedded broker");
    }
  }

  private Map<String, String> node() {
    String controller = HOST + ":" + controllerPort;
    return Map.of(
        "process.roles", "broker,controller",
        "node.id", "1",
        "log.dirs", logs.toString(),
        "controller.quorum.voters", "1@" + controller,
        "controller.listener.names", "CONTROLLER",
        "inter.broker.listener.name", "CLIENTS",
        "listener.security.protocol.map", "CONTROLLER:PLAINTEXT,CLIENTS:PLAINTEXT",
        "listeners", "CLIENTS://" + bootstrapServers() + ",CONTROLLER://" + controller,
        "advertised.listeners", "CLIENTS://" + bootstrapServers());
  }
}
