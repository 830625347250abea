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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void followsRedirects() {
    redirect("/moved", "/table.csv");

    assertThat(read("/moved").targets()).containsExactly(0, 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:PORT/table.csv",
        "//127.0.0.1:PORT/table.csv",
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]:PORT/table.csv"
      })
  void followsNoRedirectToWhereItMayNotRead(String elsewhere) {
    redirect("/away", elsewhere.replace("PORT", port()));
    Locations onlyLocalhost = new Locations(DataAccess.of(List.of(), List.of("localhost")));

    assertThat(read("http://localhost:" + port() + "/table.csv", onlyLocalhost).targets())
        .hasSize(2);
    assertRefused(
            () -> read("http://localhost:" + port() + "/away", onlyLocalhost),
            FailureKind.BAD_INPUT)
        .hasMessageContaining("expected a host");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/hostname", "ftp://127.0.0.1/table.csv", "/around"})
  void followsNoRedirectToAnythingElse(String elsewhere) {
    redirect("/around", elsewhere);

    assertRefused(() -> read("/around"), FailureKind.BAD_INPUT);
  }

  @Test
  void readsNoFileThatIsNotBelowARoot(@TempDir Path folder) throws IOException {
    Path table = Files.write(folder.resolve("table.csv"), TABLE);
    Locations none = new Locations(DataAccess.of(List.of(), List.of("*")));
    Locations below = new Locations(DataAccess.of(List.of(folder.toString()), List.of("*")));

    assertThat(read(table.toString(), below).targets()).hasSize(2);
    assertRefused(() -> read(table.toString(), none), FailureKind.BAD_INPUT)
        .hasMessageContaining("trainer.data.roots");
    assertRefused(() -> read(folder + "/../../../etc/hostname", below), FailureKind.BAD_INPUT)
        .hasMessageContaining("trainer.data.roots");
  }

  @Test
  void readsNothingOfThisMachineFromAddressesUnlessToldTo() {
    Locations usual = new Locations(DataAccess.of(List.of(), List.of("*")));

    assertRefused(
            () -> read("http://127.0.0.1:" + port() + "/table.csv", usual), FailureKind.BAD_INPUT)
        .hasMessageContaining("trainer.data.hosts");
  }

  @Test
  void tellsNobodyWhoLoggedIn() {
    assertRefused(
            () -> read("http://me:secret@127.0.0.1:" + port() + "/none?signature=abc", Specs.OPEN),
            FailureKind.BAD_INPUT)
        .hasMessageContaining("/none?... (HTTP status 404)")
        .hasMessageNotContaining("secret")
        .hasMessageNotContaining("abc");
  }

  private Table read(String path) {
    return read("http://127.0.0.1:" + port() + path, Specs.OPEN);
  }

  private static Table read(String location, Locations locations) {
    return CsvData.read(new DataSource.Csv(location, true, "y", Task.CLASSIFICATION), locations);
  }

  private String port() {
    return String.valueOf(server.getAddress().getPort());
  }

  private void redirect(String path, String elsewhere) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", elsewhere);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
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
