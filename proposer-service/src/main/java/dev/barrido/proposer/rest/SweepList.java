package dev.barrido.proposer.rest;

import java.util.List;

/** All sweeps. */
public record SweepList(List<SweepDocument> sweeps) {
  public SweepList {
    sweeps = List.copyOf(sweeps);
  }
}
