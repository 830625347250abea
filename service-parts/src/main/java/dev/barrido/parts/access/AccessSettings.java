package dev.barrido.parts.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The settings {@code barrido.access.*}. */
@ConfigMapping(prefix = "barrido.access")
public interface AccessSettings {
  /** Whoever shows this may ask. */
  Optional<String> readToken();

  /** Whoever shows this may ask and give orders. */
  Optional<String> writeToken();
}
