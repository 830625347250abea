package dev.barrido.trainer.training.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.DataSource.Task;
import dev.barrido.events.training.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetsTest {
  private final DataSets dataSets = new DataSets();

  @Test
  void loadsADataSetOnceForAllTrials() {
    DataSet first = dataSets.get(Specs.plain(new DataSource.Iris(), Specs.OWN)).data();
    DataSet again = dataSets.get(Specs.plain(new DataSource.Iris(), Specs.OWN)).data();

    assertThat(again).isSameAs(first);
  }

  @Test
  void forgetsWhatWasNotUsedLately() {
    DataSet first = dataSets.get(Specs.plain(new DataSource.Iris(), Specs.OWN)).data();
    for (int train = 10; train < 13; train++) {
      dataSets.get(Specs.plain(new DataSource.Iris(), new Split(train, 5, 5)));
    }

    assertThat(dataSets.get(Specs.plain(new DataSource.Iris(), Specs.OWN)).data())
        .isNotSameAs(first);
  }

  @Test
  void readsAFileAgainWhenItHasChanged(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("table.csv");
    DataSource csv = new DataSource.Csv(file.toString(), true, "y", Task.CLASSIFICATION);
    Files.writeString(file, "x,y\n1,a\n2,b\n3,a\n4,b\n");
    assertThat(dataSets.get(Specs.plain(csv, Specs.OWN)).data().classes()).isEqualTo(2);

    Files.writeString(file, "x,y\n1,a\n2,b\n3,a\n4,c\n5,b\n");

    assertThat(dataSets.get(Specs.plain(csv, Specs.OWN)).data().classes()).isEqualTo(3);
  }
}
