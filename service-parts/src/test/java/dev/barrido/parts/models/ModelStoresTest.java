package dev.barrido.parts.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.events.SweepId;
import dev.barrido.parts.s3.FakeS3;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By settings as an operator writes them. */
class ModelStoresTest {
  private static final KeptModel MODEL = new KeptModel(new SweepId("sweep-1"), 0, 0.5);

  @TempDir private Path folder;

  @Test
  void keepsModelsInTheFolderUnlessABucketIsNamed() throws IOException {
    store(Map.of()).write(MODEL, out -> out.write(1));

    assertThat(folder.resolve("sweep-1/0_0.5.zip")).exists();
  }

  @Test
  void keepsModelsInTheBucketThatIsNamed() throws IOException {
    try (FakeS3 server = new FakeS3()) {
      ModelStore store =
          store(
              Map.of(
                  "some.models.url",
                  "s3://" + FakeS3.BUCKET + "/models",
                  "some.models.s3.endpoint",
                  server.endpoint().toString(),
                  "some.models.s3.access-key",
                  FakeS3.ACCESS_KEY,
                  "some.models.s3.secret-key",
                  "secret"));

      store.write(MODEL, out -> out.write(1));

      assertThat(server.stored()).containsOnlyKeys("models/sweep-1/0_0.5.zip");
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void refusesAnAddressThatIsNoBucket() {
    assertThatThrownBy(() -> store(Map.of("some.models.url", "https://bucket/models")))
        .hasMessage("expected s3://BUCKET or s3://BUCKET/PREFIX, got \"https://bucket/models\"");
  }

  private ModelStore store(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("some.models.folder", folder.toString());
    return ModelStores.in(
        new SmallRyeConfigBuilder()
            .withMapping(ModelPlace.class, "some.models")
            .withSources(new PropertiesConfigSource(all, "settings of the test", 1))
            .build()
            .getConfigMapping(ModelPlace.class, "some.models"));
  }
}
