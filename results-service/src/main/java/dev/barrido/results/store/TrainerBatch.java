package dev.barrido.results.store;

import dev.barrido.events.EpochMeasured;
import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialHeartbeat;
import dev.barrido.events.TrialPaused;
import dev.barrido.events.TrialStarted;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What trainers said, sorted by kind, each fact once: the first of a kind per identity stays. */
record TrainerBatch(
    Collection<TrialStarted> starts,
    Collection<EpochMeasured> epochs,
    Collection<TrialEnded> ends) {

  static TrainerBatch of(List<TrainerRecord> records) {
    Map<String, TrialStarted> starts = new LinkedHashMap<>();
    Map<String, EpochMeasured> epochs = new LinkedHashMap<>();
    Map<String, TrialEnded> ends = new LinkedHashMap<>();
    for (TrainerRecord record : records) {
      String trial = record.trialId().value();
      if (record instanceof TrialStarted started) {
        starts.merge(trial, started, TrainerBatch::later);
      } else if (record instanceof EpochMeasured measured) {
        epochs.putIfAbsent(trial + "/" + measured.epoch(), measured);
      } else if (record instanceof TrialEnded ended) {
        ends.putIfAbsent(trial, ended);
      } else if (record instanceof TrialHeartbeat || record instanceof TrialPaused) {
        continue; // neither changes a row: what a pause means is in the epoch before it
      }
    }
    return new TrainerBatch(starts.values(), epochs.values(), ends.values());
  }

  /** Of two attempts the one that is under way. */
  private static TrialStarted later(TrialStarted one, TrialStarted other) {
    return other.attempt() >= one.attempt() ? other : one;
  }
}
