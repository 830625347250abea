package dev.barrido.results.projection;

/**
 * A verdict, and whether its trial can obey.
 *
 * @param waits whether its trainer has left the trial at the epoch of the verdict
 */
public record KeptVerdict(GivenVerdict given, boolean waits) {}
