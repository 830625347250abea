package dev.barrido.trainer.training.deeplearning4j;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** How far an epoch has come. */
final class EpochProgress {
  private int place;
  private int batches;
  private double lossSum;
  private double firstLoss;

  /** Whether any minibatch is done. */
  boolean begun() {
    return place > 0;
  }

  /** Rows done. */
  int place() {
    return place;
  }

  /** Whether all losses so far were numbers. */
  boolean isFinite() {
    return Double.isFinite(lossSum);
  }

  /** The mean loss over the minibatches. */
  double meanLoss() {
    return lossSum / batches;
  }

  /** The loss of the first minibatch, before any step of this epoch. */
  double firstLoss() {
    return firstLoss;
  }

  /** Takes a minibatch in that ended at this place. */
  void add(double loss, int end) {
    firstLoss = batches == 0 ? loss : firstLoss;
    lossSum += loss;
    batches++;
    place = end;
  }

  /** Another epoch begins. */
  void restart() {
    place = 0;
    batches = 0;
    lossSum = 0;
  }

  void writeTo(DataOutputStream out) throws IOException {
    out.writeInt(place);
    out.writeInt(batches);
    out.writeDouble(lossSum);
    out.writeDouble(firstLoss);
  }

  void readFrom(DataInputStream in) throws IOException {
    place = in.readInt();
    batches = in.readInt();
    lossSum = in.readDouble();
    firstLoss = in.readDouble();
  }
}
