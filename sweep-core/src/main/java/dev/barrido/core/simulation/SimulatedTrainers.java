package dev.barrido.core.simulation;

/**
 * The trainers of a simulation.
 *
 * @param workers how many trials train at once, at least 1
 * @param epochs how long a trial trains when nothing stops it, at least 1
 */
public record SimulatedTrainers(
    int workers, int epochs, DurationModel duration, ObjectiveFunction objective) {
  public SimulatedTrainers {
    if (workers < 1 || epochs < 1) {
      throw new IllegalArgumentException(
          "simulated trainers: expected at least 1 worker and 1 epoch, got "
              + workers
              + " and "
              + epochs);
    }
  }
}
