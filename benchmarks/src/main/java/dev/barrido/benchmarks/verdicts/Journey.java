package dev.barrido.benchmarks.verdicts;

/**
 * What became of one measurement that its trial was pruned for; milliseconds after it was sent.
 *
 * @param advised when the verdict was sent to the proposer
 * @param ordered when the proposer sent the order to stop
 * @param heard when somebody who hears orders as trainers do had it
 * @param ended when the trial's trainer, which had stopped then, sent its end
 */
record Journey(double advised, double ordered, double heard, double ended) {}
