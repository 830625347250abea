package dev.barrido.parts.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/**
 * What a token allows. Without any, everybody may do everything.
 *
 * @param read the token of those who may only ask
 * @param write the token of those who may also give orders
 */
public record Tokens(Optional<String> read, Optional<String> write) {
  /** May ask. */
  public static final String READ = "read";

  /** May give orders. */
  public static final String WRITE = "write";

  private static final Set<String> ALL = Set.of(READ, WRITE);

  static Tokens of(AccessSettings settings) {
    return new Tokens(settings.readToken(), settings.writeToken());
  }

  /** Whether nobody has to show one. */
  public boolean open() {
    return read.isEmpty() && write.isEmpty();
  }

  /** The roles of somebody who shows this; none when it is no token of ours. */
  public Set<String> roles(String shown) {
    if (open() || isSame(write, shown)) {
      return ALL;
    }
    return isSame(read, shown) ? Set.of(READ) : Set.of();
  }

  /** Takes as long for a token that is nearly right as for one that is not. */
  private static boolean isSame(Optional<String> token, String shown) {
    return token.isPresent()
        && MessageDigest.isEqual(token.get().getBytes(UTF_8), shown.getBytes(UTF_8));
  }
}
