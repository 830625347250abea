package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.trainer.training.UnusableState;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A flat array of floats, or none, in bytes: their number, then each, lowest byte first. */
final class ArrayFormat {
  private static final int FLOATS_AT_ONCE = 16_384;

  private ArrayFormat() {}

  static void write(@Nullable INDArray array, DataOutputStream out) throws IOException {
    long length = array == null ? 0 : array.length();
    out.writeLong(length);
    if (array == null) {
      return;
    }
    FloatPointer memory = memory(array);
    float[] floats = new float[FLOATS_AT_ONCE];
    ByteBuffer bytes = buffer();
    for (long from = 0; from < length; from += FLOATS_AT_ONCE) {
      int some = (int) Math.min(FLOATS_AT_ONCE, length - from);
      memory.getPointer(from).get(floats, 0, some);
      bytes.clear().asFloatBuffer().put(floats, 0, some);
      out.write(bytes.array(), 0, some * Float.BYTES);
    }
  }

  /** Fills the array, which has the length that was written or else the state is of another. */
  static void read(@Nullable INDArray array, DataInputStream in) throws IOException {
    long expected = array == null ? 0 : array.length();
    long length = in.readLong();
    if (length != expected) {
      throw new UnusableState("expected " + expected + " numbers of this network, got " + length);
    }
    if (array == null) {
      return;
    }
    FloatPointer memory = memory(array);
    float[] floats = new float[FLOATS_AT_ONCE];
    ByteBuffer bytes = buffer();
    for (long from = 0; from < length; from += FLOATS_AT_ONCE) {
      int some = (int) Math.min(FLOATS_AT_ONCE, length - from);
      in.readFully(bytes.array(), 0, some * Float.BYTES);
      bytes.clear().asFloatBuffer().get(floats, 0, some);
      memory.getPointer(from).put(floats, 0, some);
    }
  }

  private static ByteBuffer buffer() {
    return ByteBuffer.allocate(FLOATS_AT_ONCE * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static FloatPointer memory(INDArray array) {
    return (FloatPointer) array.data().addressPointer();
  }
}
