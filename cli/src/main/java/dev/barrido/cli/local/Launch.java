package dev.barrido.cli.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How each service is started, with which memory and settings.
 *
 * @param settings the stack's
 * @param bootstrapServers the broker
 * @param jdbcUrl the database
 */
record Launch(StackSettings settings, String bootstrapServers, String jdbcUrl) {
  /** Little memory for services that mostly wait. */
  private static final List<String> SMALL =
      List.of(
          "-Xms24m",
          "-Xmx192m",
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto");

  /**
   * Arrays live off the heap; Deeplearning4j needs G1 and a young generation that is not tiny. What
   * compiling took and gave back goes to the system, where the JVM can do so (17.0.9 and later).
   */
  private static final List<String> TRAINING =
      List.of(
          "-Xms128m",
          "-Xmx768m",
          "-XX:+UseG1GC",
          "-XX:-CreateCoredumpOnCrash",
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:TrimNativeHeapInterval=10000",
          "-Xshare:auto",
          "-Dorg.bytedeco.javacpp.maxbytes=2G",
          "-Dorg.bytedeco.javacpp.maxphysicalbytes=0");

  /** Refuses at once what would fail half-way. */
  static void requireBuilt(StackSettings settings) throws IOException {
    for (String module : List.of("proposer-service", "results-service", "trainer-service")) {
      Path jar = jar(settings, module);
      if (!Files.isRegularFile(jar)) {
        throw new IOException("The service " + jar + " must be built: ./mvnw package -DskipTests");
      }
    }
  }

  ServiceProcess proposer(int port) throws IOException {
    return start("proposer", "proposer-service", SMALL, withDatabase(port), Map.of());
  }

  ServiceProcess results(int proposerPort, int port) throws IOException {
    Map<String, String> properties = new HashMap<>(withDatabase(port));
    properties.put("barrido.proposer.url", "http://127.0.0.1:" + proposerPort);
    properties.put("results.models.folder", settings.models().toString());
    return start("results", "results-service", SMALL, properties, Map.of());
  }

  /** Needs no database. */
  static ServiceProcess trainer(StackSettings settings, String bootstrapServers, int number)
      throws IOException {
    Launch launch = new Launch(settings, bootstrapServers, "");
    String name = "trainer-" + number;
    List<String> flags = new ArrayList<>(TRAINING);
    flags.add("-XX:ErrorFile=" + settings.logs().resolve(name + "-crash-%p.log"));
    int threads =
        Math.max(1, Runtime.getRuntime().availableProcessors() / Math.max(1, settings.trainers()));
    Map<String, String> environment = Map.of("OMP_NUM_THREADS", Integer.toString(threads));
    Map<String, String> properties = new HashMap<>(launch.common(0));
    properties.put("trainer.id", name + "-${quarkus.uuid}");
    properties.put("trainer.checkpoints.folder", settings.checkpoints().toString());
    properties.put("trainer.command.folder", settings.programs().toString());
    properties.put("trainer.models.folder", settings.models().toString());
    return launch.start(name, "trainer-service", flags, properties, environment);
  }

  private ServiceProcess start(
      String name,
      String module,
      List<String> flags,
      Map<String, String> properties,
      Map<String, String> environment)
      throws IOException {
    ServiceCommand command = new ServiceCommand(jar(settings, module), flags, properties);
    return ServiceProcess.start(name, command, environment, settings.logs());
  }

  private static Path jar(StackSettings settings, String module) {
    return settings.home().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
  }

  private Map<String, String> common(int port) {
    Map<String, String> properties = new HashMap<>(settings.properties());
    properties.put("kafka.bootstrap.servers", bootstrapServers);
    properties.put("quarkus.http.host", "127.0.0.1");
    properties.put("quarkus.http.port", Integer.toString(port));
    // Whoever may use this stack may run programs and read files on this machine already.
    properties.put("trainer.command.allowed", "*");
    properties.put("trainer.command.roots", "*");
    properties.put("trainer.data.roots", "*");
    properties.put("trainer.data.hosts", "*,private");
    // How long a consumer waits for records is also how long it takes to end.
    properties.put("mp.messaging.connector.smallrye-kafka.poll-timeout", "100");
    return properties;
  }

  private Map<String, String> withDatabase(int port) {
    Map<String, String> properties = new HashMap<>(common(port));
    properties.put("quarkus.datasource.jdbc.url", jdbcUrl);
    if (settings.database().isEmpty()) {
      properties.put("quarkus.datasource.username", "postgres");
      properties.put("quarkus.datasource.password", "postgres");
    }
    return properties;
  }
}
