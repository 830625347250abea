package dev.barrido.events;

/** Names one training slot of one trainer process, for example {@code trainer-1-0}. */
public record TrainerId(String value) {
  private static final int LONGEST = 127;

  public TrainerId {
    IdText.check("TrainerId", value, LONGEST);
  }

  @Override
  public String toString() {
    return value;
  }
}
