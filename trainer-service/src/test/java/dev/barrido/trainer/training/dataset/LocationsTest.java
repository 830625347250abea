package dev.barrido.trainer.training.dataset;

import static dev.barrido.trainer.training.dataset.Specs.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.barrido.events.FailureKind;
import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.DataSource.Task;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocationsTest {
  private static final byte[] TABLE = "x,y\n1,a\n2,b\n".getBytes(StandardCharsets.UTF_8);

  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/table.csv", 200, TABLE);
    answer("/table.csv.gz", 200, gzipped());
    answer("/broken", 503, new byte[0]);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void readsAddressesGzippedOrNot() {
    assertThat(read("/table.csv").targets()).containsExactly(0, 1);
    assertThat(read("/table.csv.gz").targets()).containsExactly(0, 1);
  }

  @Test
  void refusesAnAddressThatHoldsNothing() {
    assertRefused(() -> read("/nothing"), FailureKind.BAD_INPUT)
        .hasMessageContaining("/nothing (HTTP status 404)");
  }

  @Test
  void triesAServerThatFailsAgainLater() {
    assertRefused(() -> read("/broken"), FailureKind.TRANSIENT)
        .hasMessageContaining("HTTP status 503");
    server.stop(0);
    assertRefused(() -> read("/table.csv"), FailureKind.TRANSIENT);
  }

  private Table read(String path) {
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + path;
    return CsvData.read(new DataSource.Csv(address, true, "y", Task.CLASSIFICATION));
  }

  private void answer(String path, int status, byte[] body) {
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private static byte[] gzipped() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(TABLE);
    }
    return bytes.toByteArray();
  }
}
