package dev.barrido.events;

/**
 * Trainers that are alike, such as all with a large graphics card: a sweep names the pool that
 * trains it.
 *
 * @param name lower case letters, digits and dashes, up to 63
 */
public record Pool(String name) {
  /** That of trainers and sweeps that name none. */
  public static final Pool DEFAULT = new Pool("default");

  public Pool {
    if (!Label.is(name)) {
      throw new IllegalArgumentException(
          "a pool: expected lower case letters, digits and dashes, up to 63, got \"" + name + "\"");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
