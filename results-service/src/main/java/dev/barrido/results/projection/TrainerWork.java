package dev.barrido.results.projection;

import java.util.List;

/**
 * What one slot of a trainer did within the last hour.
 *
 * @param trainerId of the slot: the trainer's id and a number
 * @param epochs that it measured within the last five minutes
 */
public record TrainerWork(
    String trainerId,
    List<TrainerView.Work> busyWith,
    int epochs,
    int ended,
    int lost,
    long heardAtEpochMillis) {
  public TrainerWork {
    busyWith = List.copyOf(busyWith);
  }

  /** The id of the process that the slot is of. */
  String trainer() {
    return trainerId.replaceFirst("-\\d+$", "");
  }
}
