package dev.barrido.benchmarks.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.barrido.events.Event;
import dev.barrido.events.codec.EventCodec;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One record through the codec, and its bytes through Jackson alone, which is the limit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OneRecord {
  private final EventCodec codec = new EventCodec();
  private final ObjectMapper jackson = new ObjectMapper();

  /** One of {@link Samples}. */
  @Param({"JOB", "EPOCH", "END"})
  public String sample;

  private Event event;
  private byte[] bytes;

  /** The record, and what it is on the wire. */
  @Setup
  public void make() {
    event = Samples.valueOf(sample).record();
    bytes = codec.encode(event);
  }

  /** As a sender does. */
  @Benchmark
  public byte[] written() {
    return codec.encode(event);
  }

  /** As a listener does, every field held to its shape. */
  @Benchmark
  public Event read() {
    return codec.decode(bytes);
  }

  /** A tree of whatever the bytes hold. */
  @Benchmark
  public JsonNode readByJacksonAlone() throws IOException {
    return jackson.readTree(bytes);
  }
}
