package dev.barrido.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {
  @TempDir Path folder;

  @Test
  void learnsTheAddressFromTheLogAndWaitsUntilReady() throws IOException {
    try (ServiceProcess service = start(Map.of("greeting", "hello there"))) {
      URI address = service.awaitReady();

      assertThat(address.getHost()).isEqualTo("127.0.0.1");
      assertThat(service.log()).content().contains("asked hello there of mouth");
    }
  }

  @Test
  void endsWhenItIsClosed() throws IOException {
    ServiceProcess service = start(Map.of());
    service.awaitReady();

    service.close();

    assertThat(service.handle().isAlive()).isFalse();
  }

  @Test
  void saysWhichServiceDiedWhereItsLogIsAndHowItEnds() throws IOException {
    try (ServiceProcess service = start(Map.of("dies", "true"))) {
      assertThatThrownBy(service::awaitReady)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("tiny has ended")
          .hasMessageContaining(folder.resolve("tiny.log").toString())
          .hasMessageContaining("I cannot live like this");
    }
  }

  @Test
  void opensWhatTheManifestOpens() throws IOException {
    assertThat(TinyService.command(folder, Map.of()).words())
        .contains(
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED");
  }

  private ServiceProcess start(Map<String, String> properties) throws IOException {
    ServiceCommand command = TinyService.command(folder, properties);
    return ServiceProcess.start("tiny", command, Map.of("WORD", "of mouth"), folder);
  }
}
