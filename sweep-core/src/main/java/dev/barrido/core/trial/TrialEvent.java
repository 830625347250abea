package dev.barrido.core.trial;

/** What happened to trials, in order. */
public sealed interface TrialEvent {
  int number();

  record Proposed(ProposedTrial trial) implements TrialEvent {
    @Override
    public int number() {
      return trial.number();
    }
  }

  record Ended(int number, TrialResult result) implements TrialEvent {}
}
