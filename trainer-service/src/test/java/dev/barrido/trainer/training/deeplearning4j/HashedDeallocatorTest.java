package dev.barrido.trainer.training.deeplearning4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.memory.Deallocatable;
import org.nd4j.linalg.api.memory.Deallocator;
import org.nd4j.linalg.factory.Nd4j;

class HashedDeallocatorTest {
  private static final int ARRAYS = 100;
  private static final long LIMIT_SECONDS = 180;

  /** Stands for an array. */
  private record Allocated(String getUniqueId, CountDownLatch left) implements Deallocatable {
    @Override
    public Deallocator deallocator() {
      return left::countDown;
    }

    @Override
    public int targetDevice() {
      return 0;
    }
  }

  @BeforeAll
  static void prepare() {
    Nd4jSetup.prepare();
  }

  @Test
  void takesThePlaceOfNd4jsOwn() {
    assertThat(Nd4j.getDeallocatorService()).isInstanceOf(HashedDeallocator.class);
  }

  @Test
  void everythingIsFreedOnceNobodyHasIt() throws Exception {
    CountDownLatch left = new CountDownLatch(ARRAYS);
    allocate(left);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    do {
      System.gc();
    } while (!left.await(50, TimeUnit.MILLISECONDS) && System.nanoTime() < deadline);
    assertThat(left.getCount()).isZero();
  }

  @Test
  void whatIsInUseIsNotFreed() throws Exception {
    CountDownLatch left = new CountDownLatch(1);
    Allocated used = new Allocated("in use", left);
    Nd4j.getDeallocatorService().pickObject(used);
    everythingIsFreedOnceNobodyHasIt();
    assertThat(used.left().getCount()).isOne();
  }

  private static void allocate(CountDownLatch left) {
    IntStream.range(0, ARRAYS)
        .mapToObj(number -> new Allocated("array " + number, left))
        .forEach(Nd4j.getDeallocatorService()::pickObject);
  }
}
