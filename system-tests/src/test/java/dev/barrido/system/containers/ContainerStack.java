package dev.barrido.system.containers;

import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Volume;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * Broker, database and the three services in containers, with the settings of docker-compose.yml.
 */
final class ContainerStack implements AutoCloseable {
  private static final int FRONT_DOOR = 8082;
  private static final String TRAINER = "trainer-service";

  private final ComposeFile compose = ComposeFile.read();
  private final Network network = Network.newNetwork();
  private final String volumes = "barrido-" + UUID.randomUUID();
  private final List<GenericContainer<?>> all = new ArrayList<>();
  private final GenericContainer<?> results;
  private final String trainerImage;

  ContainerStack() throws IOException, InterruptedException {
    String proposerImage = Images.built("proposer-service");
    String resultsImage = Images.built("results-service");
    trainerImage = Images.built(TRAINER);
    start(container("kafka", Images.named("kafka", compose.image("kafka"))).withExposedPorts(9092));
    start(
        container("postgres", Images.named("postgres", compose.image("postgres")))
            .withExposedPorts(5432));
    start(service("proposer-service", proposerImage));
    results = service("results-service", resultsImage).withExposedPorts(FRONT_DOOR);
    start(results);
  }

  /** The one address that people use. */
  URI server() {
    return URI.create("http://" + results.getHost() + ":" + results.getMappedPort(FRONT_DOOR));
  }

  /** What whoever gives orders shows. */
  String token() {
    return compose.environment("results-service").get("BARRIDO_ACCESS_WRITE_TOKEN");
  }

  /** One trainer more, with settings beside the usual ones. */
  GenericContainer<?> addTrainer(Map<String, String> settings) {
    return start(service(TRAINER, trainerImage).withEnv(settings));
  }

  private GenericContainer<?> service(String name, String image) {
    return container(name, image)
        .withTmpFs(Map.of("/tmp", "exec"))
        .withCreateContainerCmdModifier(
            create ->
                create
                    .getHostConfig()
                    .withReadonlyRootfs(true)
                    .withBinds(shared("checkpoints"), shared("models")))
        .waitingFor(Wait.forHealthcheck());
  }

  private GenericContainer<?> container(String name, String image) {
    return new GenericContainer<>(image)
        .withNetwork(network)
        .withNetworkAliases(name)
        .withEnv(compose.environment(name));
  }

  private GenericContainer<?> start(GenericContainer<?> container) {
    all.add(container);
    container.start();
    return container;
  }

  private Bind shared(String folder) {
    return new Bind(volumes + "-" + folder, new Volume("/var/lib/barrido/" + folder));
  }

  @Override
  public void close() {
    for (int i = all.size() - 1; i >= 0; i--) {
      all.get(i).stop();
    }
    network.close();
    for (String folder : List.of("checkpoints", "models")) {
      DockerClientFactory.instance().client().removeVolumeCmd(volumes + "-" + folder).exec();
    }
  }
}
