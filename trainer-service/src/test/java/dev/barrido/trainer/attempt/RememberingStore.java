package dev.barrido.trainer.attempt;

import dev.barrido.events.SweepId;
import dev.barrido.trainer.checkpoint.Checkpoint;
import dev.barrido.trainer.checkpoint.CheckpointStore;
import dev.barrido.trainer.checkpoint.JobName;
import dev.barrido.trainer.checkpoint.StoredCheckpoint;
import dev.barrido.trainer.checkpoint.Tally;
import dev.barrido.trainer.training.TrainingKey;
import dev.barrido.trainer.training.TrainingState;
import dev.barrido.trainer.training.UnusableState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The checkpoints of one trial in memory, and how often it was tried. */
final class RememberingStore implements CheckpointStore {
  private final List<Checkpoint> written = new ArrayList<>();
  private final Map<JobName, Tally> tallies = new HashMap<>();
  private @Nullable Checkpoint latest;
  private byte[] state = new byte[0];
  private @Nullable String damage;
  private boolean full;
  private Runnable onRefusal = () -> {};

  @Override
  public void check() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void write(Checkpoint checkpoint, TrainingState training) throws IOException {
    requireRoom();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    training.writeTo(new DataOutputStream(out));
    state = out.toByteArray();
    latest = checkpoint;
    written.add(checkpoint);
  }

  @Override
  public Optional<StoredCheckpoint> find(TrainingKey training) {
    if (damage != null) {
      throw new UnusableState(damage);
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(state));
    return Optional.ofNullable(latest).map(about -> new StoredCheckpoint(about, in));
  }

  @Override
  public void delete(TrainingKey training) {
    latest = null;
  }

  @Override
  public Tally tally(JobName job) {
    return tallies.getOrDefault(job, Tally.NONE);
  }

  @Override
  public void write(JobName job, Tally tally) throws IOException {
    requireRoom();
    tallies.put(job, tally);
  }

  @Override
  public void delete(JobName job) {
    tallies.remove(job);
  }

  @Override
  public int deleteAll(SweepId sweep) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int deleteOlderThan(Instant moment) {
    throw new UnsupportedOperationException();
  }

  private void requireRoom() throws IOException {
    if (full) {
      onRefusal.run();
      throw new IOException("no space left, on purpose");
    }
  }

  void damage(String reason) {
    damage = reason;
  }

  void fill() {
    full = true;
  }

  void makeRoom() {
    full = false;
  }

  /** What is done before a checkpoint is refused. */
  void onRefusal(Runnable action) {
    onRefusal = action;
  }

  boolean isEmpty() {
    return latest == null && tallies.isEmpty();
  }

  List<Checkpoint> written() {
    return List.copyOf(written);
  }
}
