package dev.barrido.parts.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3PlaceTest {
  @ParameterizedTest
  @CsvSource({
    "s3://bucket, bucket, ''",
    "s3://my.bucket-1/, my.bucket-1, ''",
    "s3://bucket/a/b, bucket, a/b/",
    "s3://bucket//a/b//, bucket, a/b/"
  })
  void readsAddresses(String url, String bucket, String prefix) {
    assertThat(S3Place.of(url)).isEqualTo(new S3Place(bucket, prefix));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "bucket", "/folder", "s3://", "s3://B", "https://bucket/a", "s3://a b/c"})
  void refusesOthers(String url) {
    assertThatThrownBy(() -> S3Place.of(url))
        .hasMessage("expected s3://BUCKET or s3://BUCKET/PREFIX, got \"" + url + "\"");
  }
}
