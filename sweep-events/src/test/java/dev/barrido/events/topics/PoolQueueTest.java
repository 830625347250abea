package dev.barrido.events.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.Pool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoolQueueTest {
  private static final PoolQueue DEFAULT = new PoolQueue(Pool.DEFAULT);
  private static final PoolQueue LARGE = new PoolQueue(new Pool("gpu-large"));

  @Test
  void namesTopicAndGroupOfEachPool() {
    assertThat(DEFAULT.topicName()).isEqualTo("barrido.trials");
    assertThat(DEFAULT.group()).isEqualTo("trainers");
    assertThat(LARGE.topicName()).isEqualTo("barrido.trials.gpu-large");
    assertThat(LARGE.group()).isEqualTo("trainers.gpu-large");
  }

  @Test
  void findsThePoolOfATopicAndOfAGroup() {
    assertThat(PoolQueue.ofTopic("barrido.trials")).hasValue(DEFAULT);
    assertThat(PoolQueue.ofTopic("barrido.trials.gpu-large")).hasValue(LARGE);
    assertThat(PoolQueue.ofGroup("trainers")).hasValue(DEFAULT);
    assertThat(PoolQueue.ofGroup("trainers.gpu-large")).hasValue(LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "barrido.trial-commands",
        "barrido.trials-old",
        "barrido.trials.",
        "barrido.trials.GPU",
        "barrido.trials.default",
        "trainers"
      })
  void takesNoOtherTopicForAQueue(String topicName) {
    assertThat(PoolQueue.ofTopic(topicName)).isEmpty();
  }
}
