package dev.barrido.parts.s3;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * How S3 is reached, or what speaks like it.
 *
 * @param endpoint null: that of AWS in the region
 * @param pathStyle whether the bucket stands in the path rather than in the host's name
 * @param accessKey null, as the secret key: credentials come from where AWS's tools look for them
 */
public record S3Connection(
    @Nullable URI endpoint,
    String region,
    boolean pathStyle,
    @Nullable String accessKey,
    @Nullable String secretKey) {
  public S3Connection {
    if ((accessKey == null) != (secretKey == null)) {
      throw new IllegalArgumentException(
          "expected an access key and a secret key, or none of them, got one");
    }
  }

  /** What settings say. */
  public static S3Connection of(S3Settings settings) {
    return new S3Connection(
        settings.endpoint().orElse(null),
        settings.region(),
        settings.pathStyle().orElse(settings.endpoint().isPresent()),
        settings.accessKey().orElse(null),
        settings.secretKey().orElse(null));
  }

  /** A client; what is kept has checksums of its own, and other servers know none of AWS's. */
  public S3Client open() {
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .region(Region.of(region))
            .credentialsProvider(credentials())
            .forcePathStyle(pathStyle)
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(service -> service.chunkedEncodingEnabled(false));
    return endpoint == null ? builder.build() : builder.endpointOverride(endpoint).build();
  }

  private AwsCredentialsProvider credentials() {
    return accessKey == null || secretKey == null
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey));
  }
}
