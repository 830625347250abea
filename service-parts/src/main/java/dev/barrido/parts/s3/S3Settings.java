package dev.barrido.parts.s3;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** How S3 is reached: the settings {@code *.s3.*} of whatever is kept there. */
public interface S3Settings {
  /** The address of a server that speaks like S3; absent: AWS. */
  Optional<URI> endpoint();

  /** The region of the bucket; others than AWS mostly take any. */
  @WithDefault("us-east-1")
  String region();

  /** Whether the bucket stands in the path; absent: where an endpoint is set. */
  Optional<Boolean> pathStyle();

  /** Absent: credentials come from where AWS's own tools look for them. */
  Optional<String> accessKey();

  /** What belongs to the access key. */
  Optional<String> secretKey();
}
