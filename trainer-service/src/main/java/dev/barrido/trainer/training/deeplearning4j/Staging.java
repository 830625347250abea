package dev.barrido.trainer.training.deeplearning4j;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Rows on their way to native memory. The same memory is filled again for every minibatch, which
 * spares an allocation each.
 */
final class Staging implements AutoCloseable {
  private final float[] values;
  private final INDArray array;
  private final FloatPointer memory;

  Staging(int rows, int columns) {
    this.values = new float[Math.multiplyExact(rows, columns)];
    this.array = Nd4j.create(DataType.FLOAT, new long[] {rows, columns}, 'c');
    this.memory = (FloatPointer) array.data().addressPointer();
  }

  /** The numbers, row by row, to be written before {@link #array} is called. */
  float[] values() {
    return values;
  }

  /** The numbers in native memory; good until the next call. */
  INDArray array() {
    memory.put(values, 0, values.length);
    return array;
  }

  @Override
  public void close() {
    array.close();
  }
}
