package dev.barrido.events.training;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program of the user's own that trains and says what it measures.
 *
 * @param command the program and its arguments, as they are: no shell sees them
 * @param environment variables that the program gets beside the trainer's own
 * @param folder where it runs, an absolute path; null: an empty folder of its own
 * @param epochs epochs that count at most
 * @param timeLimit how long all runs of a trial may take together, null when as long as they like
 * @param stopGrace how long it has to end by itself after SIGTERM
 */
public record CommandTraining(
    List<String> command,
    Map<String, String> environment,
    @Nullable String folder,
    int epochs,
    @Nullable Duration timeLimit,
    Duration stopGrace)
    implements Training {
  public CommandTraining {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
