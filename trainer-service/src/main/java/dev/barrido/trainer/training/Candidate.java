package dev.barrido.trainer.training;

import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import dev.barrido.events.training.Training;

/**
 * A trial whose model may be combined with others.
 *
 * @param number the trial's number in its sweep, from 0
 * @param training how it was trained
 */
public record Candidate(SweepId sweepId, TrialId trialId, int number, Training training) {}
