package dev.barrido.proposer.application;

import dev.barrido.core.sweep.Task;

/**
 * A task as it is kept.
 *
 * @param number in its sweep, from 0
 * @param ended whether it is over, whatever came of it
 */
public record StoredTask(int number, Task task, boolean ended) {}
