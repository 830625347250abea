package dev.barrido.parts.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A channel whose polls come while the worker sleeps, and between its batches. */
class GatheredBatchesTest {
  private static final int MOST = 5;

  private final Queue<Runnable> worker = new ArrayDeque<>();
  private final List<List<String>> batches = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private long requests;
  private GatheredBatches.Work work = records -> batches.add(values(records));
  private GatheredBatches.Breath breath = () -> answers.add("breath");
  private int offset;

  @AfterEach
  void nothingIsLeftOfAnInterruption() {
    Thread.interrupted();
  }

  @Test
  void whatCameUntilTheWorkerIsFreeIsOneBatch() {
    GatheredBatches channel = channel();
    channel.onNext(poll("a"));
    channel.onNext(poll("b", "c"));

    workAll();

    assertThat(batches).containsExactly(List.of("a", "b", "c"));
  }

  @Test
  void soIsWhatCameDuringABatch() {
    GatheredBatches channel = channel();
    work =
        records -> {
          batches.add(values(records));
          if (batches.size() == 1) {
            channel.onNext(poll("b"));
            channel.onNext(poll("c"));
          }
        };
    channel.onNext(poll("a"));

    workAll();

    assertThat(batches).containsExactly(List.of("a"), List.of("b", "c"));
  }

  @Test
  void whileMuchComesMoreIsLetCome() {
    GatheredBatches channel = channel();
    breath = () -> channel.onNext(poll("e"));
    channel.onNext(poll("a", "b", "c", "d"));

    workAll();

    assertThat(batches).containsExactly(List.of("a", "b", "c", "d"), List.of("e"));
  }

  @Test
  void whatComesAloneIsNotKeptWaiting() {
    GatheredBatches channel = channel();
    channel.onNext(poll("a", "b", "c"));

    workAll();

    assertThat(answers).doesNotContain("breath");
  }

  @Test
  void oneWorkerAtATimeHasWork() {
    GatheredBatches channel = channel();
    channel.onNext(poll("a"));
    channel.onNext(poll("b"));

    assertThat(worker).hasSize(1);
    workAll();
    channel.onNext(poll("c"));
    assertThat(worker).hasSize(1);
  }

  @Test
  void aBatchHoldsNoMoreThanItMayUnlessOnePollBroughtMore() {
    GatheredBatches channel = channel();
    channel.onNext(poll("a", "b", "c"));
    channel.onNext(poll("d", "e", "f"));
    channel.onNext(poll("1", "2", "3", "4", "5", "6", "7"));
    channel.onNext(poll("g"));

    workAll();

    assertThat(batches)
        .containsExactly(
            List.of("a", "b", "c"),
            List.of("d", "e", "f"),
            List.of("1", "2", "3", "4", "5", "6", "7"),
            List.of("g"));
  }

  @Test
  void eachPollIsAcknowledgedAfterTheWorkOnIt() {
    GatheredBatches channel = channel();
    work = records -> answers.add("work");
    channel.onNext(poll("a"));
    channel.onNext(poll("b"));

    workAll();

    assertThat(answers).containsExactly("work", "ack a", "ack b");
  }

  @Test
  void onePollAfterTheOtherIsAskedForUntilEnoughWaits() {
    GatheredBatches channel = channel();
    assertThat(requests).isEqualTo(1);

    channel.onNext(poll("a", "b", "c", "d"));
    assertThat(requests).isEqualTo(2);
    channel.onNext(poll("e"));
    assertThat(requests).isEqualTo(2);
  }

  @Test
  void askingGoesOnWithTheWorkOnWhatWaited() {
    GatheredBatches channel = channel();
    work = records -> answers.add("asked for " + requests);
    channel.onNext(poll("a", "b", "c", "d", "e"));

    workAll();

    assertThat(answers).startsWith("asked for 2");
  }

  @Test
  void askingDoesNotGoOnWhileEnoughStillWaits() {
    GatheredBatches channel = channel();
    work = records -> answers.add("asked for " + requests);
    channel.onNext(poll("a"));
    channel.onNext(poll("1", "2", "3", "4", "5", "6"));
    assertThat(requests).isEqualTo(2);

    workAll();

    assertThat(answers).containsExactly("asked for 2", "ack a", "asked for 3", "ack 1", "breath");
  }

  @Test
  void whatCannotBeWorkedOnIsGivenBackAndTheNextIsWorkedOn() {
    GatheredBatches channel = channel();
    work =
        records -> {
          if (values(records).contains("bad")) {
            throw new IllegalStateException("broken, on purpose");
          }
          batches.add(values(records));
        };
    channel.onNext(poll("bad"));
    workAll();
    channel.onNext(poll("good"));
    workAll();

    assertThat(answers).containsExactly("nack bad: broken, on purpose", "ack good");
    assertThat(batches).containsExactly(List.of("good"));
  }

  @Test
  void aServiceThatStopsLeavesUnansweredWhatItDidNotFinish() {
    GatheredBatches channel = channel();
    work =
        records -> {
          throw new InterruptedException("stopped, on purpose");
        };
    channel.onNext(poll("a"));

    workAll();

    assertThat(answers).isEmpty();
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void soIsWhatBreaksBecauseItStops() {
    GatheredBatches channel = channel();
    work =
        records -> {
          throw new InterruptException(new InterruptedException("stopped, on purpose"));
        };
    channel.onNext(poll("a"));

    workAll();

    assertThat(answers).isEmpty();
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  private GatheredBatches channel() {
    GatheredBatches channel =
        new GatheredBatches(MOST, worker::add, records -> work.on(records), () -> breath.take());
    channel.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long polls) {
            requests += polls;
          }

          @Override
          public void cancel() {
            throw new IllegalStateException("expected a channel that is kept");
          }
        });
    return channel;
  }

  private void workAll() {
    while (!worker.isEmpty()) {
      worker.remove().run();
    }
  }

  private Message<ConsumerRecords<byte[], byte[]>> poll(String... values) {
    TopicPartition partition = new TopicPartition("topic", 0);
    List<ConsumerRecord<byte[], byte[]>> records =
        IntStream.range(0, values.length)
            .mapToObj(
                place ->
                    new ConsumerRecord<byte[], byte[]>(
                        "topic", 0, offset++, null, values[place].getBytes(StandardCharsets.UTF_8)))
            .toList();
    return Message.of(
        new ConsumerRecords<>(Map.of(partition, records), Map.of()),
        () -> answer("ack " + values[0]),
        failure -> answer("nack " + values[0] + ": " + failure.getMessage()));
  }

  private CompletableFuture<Void> answer(String answer) {
    answers.add(answer);
    return CompletableFuture.completedFuture(null);
  }

  private static List<String> values(List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream()
        .map(record -> new String(record.value(), StandardCharsets.UTF_8))
        .toList();
  }
}
