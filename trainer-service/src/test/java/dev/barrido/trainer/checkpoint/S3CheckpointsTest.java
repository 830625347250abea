package dev.barrido.trainer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.parts.s3.FakeS3;
import dev.barrido.parts.s3.S3Connection;
import dev.barrido.parts.s3.S3Files;
import dev.barrido.parts.s3.S3Place;
import dev.barrido.trainer.training.UnusableState;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

class S3CheckpointsTest extends CheckpointStoreContract {
  private static final String URL = "s3://" + FakeS3.BUCKET + "/";

  private FakeS3 server;
  private S3Client client;

  @Override
  S3Checkpoints open() throws IOException {
    server = new FakeS3();
    client = connection(FakeS3.ACCESS_KEY).open();
    return new S3Checkpoints(new S3Files(client, S3Place.of(URL + "some/where")));
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Override
  Map<String, byte[]> stored() {
    Map<String, byte[]> stored = new HashMap<>();
    server.stored().forEach((key, bytes) -> stored.put(URL + key, bytes));
    return stored;
  }

  @Override
  void replace(String place, byte[] bytes) {
    server.put(place.substring(URL.length()), bytes);
  }

  @Override
  void age(String place, Instant moment) {
    server.age(place.substring(URL.length()), moment);
  }

  @Test
  void keepsATrialUnderItsSweep() throws IOException {
    write(about(TRIAL, 1), bytes(5, 1));

    assertThat(stored())
        .containsOnlyKeys(URL + "some/where/" + SWEEP + "/" + TRIAL.name() + ".checkpoint");
  }

  @Test
  void deletesNothingThatIsNotOurs() throws IOException {
    server.put("some/where/" + SWEEP + "/notes.txt", new byte[1]);
    server.put("elsewhere/" + SWEEP + "/a.checkpoint", new byte[1]);
    S3Checkpoints store = new S3Checkpoints(new S3Files(client, S3Place.of(URL + "some/where")));

    assertThat(store.deleteAll(SWEEP)).isZero();
    assertThat(store.deleteOlderThan(Instant.now().plusSeconds(60))).isZero();
    assertThat(stored()).hasSize(2);
  }

  @Test
  void saysWhatCannotBeDoneWithTheWrongKey() {
    try (S3Checkpoints stranger =
        new S3Checkpoints(new S3Files(connection("stranger").open(), S3Place.of(URL)))) {
      assertThatThrownBy(() -> stranger.write(about(TRIAL, 1), out -> out.write(1)))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(
              URL + SWEEP + "/" + TRIAL.name() + ".checkpoint cannot be written: ");
      assertThatThrownBy(() -> stranger.find(TRIAL))
          .isInstanceOf(UnusableState.class)
          .hasMessageContaining(" cannot be read: ");
      assertThatThrownBy(() -> stranger.tally(JOB))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(" cannot be read: ");
      assertThatThrownBy(() -> stranger.deleteAll(SWEEP))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(" cannot be listed: ");
      assertThatThrownBy(() -> stranger.delete(TRIAL))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(" cannot be deleted: ");
    }
  }

  @Test
  void saysThatTheBucketIsNotThere() {
    S3Checkpoints lost = new S3Checkpoints(new S3Files(client, S3Place.of("s3://no-such-bucket")));

    assertThatThrownBy(() -> lost.write(about(TRIAL, 1), out -> out.write(1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("s3://no-such-bucket/");
  }

  private S3Connection connection(String accessKey) {
    return new S3Connection(server.endpoint(), "us-east-1", true, accessKey, "secret");
  }
}
