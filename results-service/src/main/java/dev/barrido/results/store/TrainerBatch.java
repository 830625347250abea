package dev.barrido.results.store;

import dev.barrido.events.EpochMeasured;
import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialHeartbeat;
import dev.barrido.events.TrialPaused;
import dev.barrido.events.TrialRecord;
import dev.barrido.events.TrialStarted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What trainers said of whole trials, sorted by kind, each fact once: the first of a kind per
 * identity stays, and the last pause of a trial.
 *
 * @param pausesGone after which the trial started again
 * @param pauses that are the last word on their trial
 */
record TrainerBatch(
    Collection<TrialPaused> pausesGone,
    Collection<TrialStarted> starts,
    Collection<EpochMeasured> epochs,
    Collection<TrialPaused> pauses,
    Collection<TrialEnded> ends) {

  static TrainerBatch of(List<TrainerRecord> records) {
    Map<String, TrialPaused> pausesGone = new LinkedHashMap<>();
    Map<String, TrialStarted> starts = new LinkedHashMap<>();
    Map<String, EpochMeasured> epochs = new LinkedHashMap<>();
    Map<String, TrialPaused> pauses = new LinkedHashMap<>();
    Map<String, TrialEnded> ends = new LinkedHashMap<>();
    for (TrainerRecord record : records) {
      String trial = record.trialId().value();
      if (record instanceof TrialStarted started) {
        starts.merge(trial, started, TrainerBatch::later);
        TrialPaused gone = pauses.remove(trial);
        if (gone != null) {
          pausesGone.put(trial, gone);
        }
      } else if (record instanceof EpochMeasured measured) {
        epochs.putIfAbsent(trial + "/" + measured.epoch(), measured);
      } else if (record instanceof TrialPaused paused) {
        pauses.put(trial, paused);
      } else if (record instanceof TrialEnded ended) {
        ends.putIfAbsent(trial, ended);
      } else if (record instanceof TrialHeartbeat) {
        continue; // changes nothing of its trial
      }
    }
    return new TrainerBatch(
        pausesGone.values(), starts.values(), epochs.values(), pauses.values(), ends.values());
  }

  /** The trials that may have ended in it. */
  Collection<TrialRecord> leaving() {
    List<TrialRecord> leaving = new ArrayList<>(ends);
    leaving.addAll(pauses);
    return leaving;
  }

  /** Of two attempts the one that is under way. */
  private static TrialStarted later(TrialStarted one, TrialStarted other) {
    boolean later =
        other.resumedFromEpoch() > one.resumedFromEpoch() || other.attempt() >= one.attempt();
    return later ? other : one;
  }
}
