package dev.barrido.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreePortsTest {
  @Test
  void noPortIsGivenTwiceNorOneThatAnOutgoingConnectionMayTake() throws Exception {
    List<Integer> given = new ArrayList<>();
    for (int pair = 0; pair < 200; pair++) {
      for (int port : FreePorts.two()) {
        given.add(port);
      }
    }

    assertThat(given).doesNotHaveDuplicates().allMatch(port -> port > 1_024 && port < 32_768);
  }
}
