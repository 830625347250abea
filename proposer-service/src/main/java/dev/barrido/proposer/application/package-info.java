/**
 * What the proposer does, without any framework: submits sweeps, feeds them what happened, keeps
 * the outcome.
 */
@NullMarked
package dev.barrido.proposer.application;

import org.jspecify.annotations.NullMarked;
