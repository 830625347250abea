package dev.barrido.embedded.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The main class of the broker's JVM: formats the log folder when it is new, starts one node that
 * is broker and controller, says {@value #READY} on standard output, and shuts down when standard
 * input ends, which it does when the parent closes it or dies.
 */
public final class BrokerProcess {
  /** The one line this process prints. */
  public static final String READY = "ready";

  private static final String LOG_FOLDER = "log.dirs";
  private static final String CONTROLLER_LISTENER = "controller.listener.names";
  private static final String NODE_ID = "node.id";

  private BrokerProcess() {}

  /** Runs the broker of the properties file named by the only argument. */
  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.WARNING);
    PrintStream parent = System.out;
    System.setOut(System.err);
    Properties settings = read(Path.of(arguments[0]));
    format(settings);
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
    server.startup();
    parent.println(READY);
    parent.flush();
    System.in.transferTo(OutputStream.nullOutputStream());
    System.exit(0);
  }

  private static Properties read(Path file) throws IOException {
    Properties settings = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      settings.load(in);
    }
    return settings;
  }

  private static void format(Properties settings) throws Exception {
    String folder = settings.getProperty(LOG_FOLDER);
    if (Files.exists(Path.of(folder, "meta.properties"))) {
      return;
    }
    new Formatter()
        .setPrintStream(new PrintStream(System.err, true, StandardCharsets.UTF_8))
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(Integer.parseInt(settings.getProperty(NODE_ID)))
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setControllerListenerName(settings.getProperty(CONTROLLER_LISTENER))
        .setMetadataLogDirectory(folder)
        .addDirectory(folder)
        .run();
  }
}
