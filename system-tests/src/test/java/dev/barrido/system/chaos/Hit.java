package dev.barrido.system.chaos;

/** A trainer that was struck while it was at work on a trial. */
record Hit(Blow blow, AtWork work) {}
