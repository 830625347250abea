package dev.barrido.parts.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.parts.s3.FakeS3;
import dev.barrido.parts.s3.S3Connection;
import dev.barrido.parts.s3.S3Files;
import dev.barrido.parts.s3.S3Place;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class S3ModelsTest extends ModelStoreContract {
  private static final String FOLDER = "some/where/";

  private FakeS3 server;
  private S3Models models;

  @Override
  S3Models open() throws IOException {
    server = new FakeS3();
    models = models(FakeS3.ACCESS_KEY);
    return models;
  }

  @AfterEach
  void close() {
    models.close();
    server.close();
  }

  @Override
  Set<String> stored() {
    return server.stored().keySet().stream()
        .map(key -> key.substring(FOLDER.length()))
        .collect(Collectors.toSet());
  }

  @Override
  void putForeign(String name) {
    server.put(FOLDER + name, new byte[1]);
  }

  @Override
  void age(String name, Instant moment) {
    server.age(FOLDER + name, moment);
  }

  @Test
  void deletesNothingThatIsNoModel() throws IOException {
    for (String name : Set.of("sweep-1/a.checkpoint", "notes.txt", "a/b/3_0.25.zip")) {
      putForeign(name);
    }

    assertThat(models.deleteAll(SWEEP)).isZero();
    assertThat(models.deleteOlderThan(Instant.now().plusSeconds(60))).isZero();
    assertThat(stored()).hasSize(3);
  }

  @Test
  void saysWhatCannotBeDoneWithTheWrongKey() {
    try (S3Models stranger = models("stranger")) {
      String place = "s3://" + FakeS3.BUCKET + "/" + FOLDER + "sweep-1/";
      assertThatThrownBy(() -> stranger.write(model(3, 0.25), out -> out.write(1)))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(place + "3_0.25.zip cannot be written: ");
      assertThatThrownBy(() -> stranger.open(model(3, 0.25)))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(place + "3_0.25.zip cannot be read: ");
      assertThatThrownBy(() -> stranger.list(SWEEP))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(place + " cannot be listed: ");
      assertThatThrownBy(() -> stranger.delete(model(3, 0.25)))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(place + "3_0.25.zip cannot be deleted: ");
    }
  }

  @Test
  void handsOutNoModelThatBrokeOffOnTheWay() throws IOException {
    write(3, 0.25, "a model of some length");
    server.breakOff();

    assertThatThrownBy(() -> models.open(model(3, 0.25)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("3_0.25.zip cannot be read: ");
  }

  private S3Models models(String accessKey) {
    S3Connection connection =
        new S3Connection(server.endpoint(), "us-east-1", true, accessKey, "secret");
    return new S3Models(
        new S3Files(connection.open(), S3Place.of("s3://" + FakeS3.BUCKET + "/" + FOLDER)));
  }
}
