package dev.barrido.cli.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.embedded.FolderInUse;
import dev.barrido.embedded.FolderLock;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {
  private static final String BEGIN = "format=1\nversion=test\n";

  @TempDir Path folder;
  private Path data;
  private Path file;

  @BeforeEach
  void fill() throws IOException {
    data = folder.resolve("data");
    file = folder.resolve("backup.zip");
    write(data.resolve("broker/logs/barrido.trials-0/00000000000000000000.log"), "jobs");
    write(data.resolve("database/cluster-is-complete"), "");
    write(data.resolve("database/cluster/PG_VERSION"), "18");
    Files.createDirectories(data.resolve("database/cluster/pg_notify"));
    write(data.resolve("models/sweep-1/3_0.25.zip"), "model");
    write(data.resolve("checkpoints/sweep-1/0.checkpoint"), letters(100_000));
    write(data.resolve("programs/output/sweep-1/0-attempt-1.log"), "said");
  }

  @Test
  void putsBackEveryFileAndEveryEmptyFolder() throws IOException {
    Map<String, String> before = contents(data);

    Backup backup = backup();
    int restored = Backup.restore(file, folder.resolve("other"), false);

    assertThat(contents(folder.resolve("other"))).isEqualTo(before);
    assertThat(restored).isEqualTo(backup.files()).isEqualTo(6);
    assertThat(backup.bytes()).isEqualTo(Files.size(file));
    assertThat(folder.resolve("other/database/cluster/pg_notify")).isEmptyDirectory();
    assertThat(Files.getPosixFilePermissions(folder.resolve("other/database/cluster")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void leavesOutWhatBelongsToAProcessAndWhatIsNoData() throws IOException {
    Map<String, String> before = contents(data);
    write(data.resolve("broker/broker.pid"), "1");
    write(data.resolve("broker/broker.log"), "started");
    write(data.resolve("database/cluster/postmaster.pid"), "1");
    write(data.resolve("logs/results.log"), "started");
    write(data.resolve("programs/work/run-1/half"), "done");
    write(data.resolve("stack.properties"), "server=nowhere");

    backup();
    Backup.restore(file, folder.resolve("other"), false);

    assertThat(contents(folder.resolve("other"))).isEqualTo(before);
  }

  @Test
  void touchesNothingThatAStackRunsOn() throws IOException {
    backup();

    FolderLock running = FolderLock.take(data);
    assertThatThrownBy(this::backup).isInstanceOf(FolderInUse.class);
    assertThatThrownBy(() -> Backup.restore(file, data, true)).isInstanceOf(FolderInUse.class);
    running.close();

    FolderLock broker = FolderLock.take(data.resolve("broker"));
    assertThatThrownBy(this::backup).isInstanceOf(FolderInUse.class);
    broker.close();
  }

  @Test
  void replacesDataOnlyWhenToldTo() throws IOException {
    backup();
    Map<String, String> before = contents(data);
    write(data.resolve("models/sweep-2/0_0.5.zip"), "a later model");

    assertThatThrownBy(() -> Backup.restore(file, data, false))
        .hasMessageContaining("expected a folder without data")
        .hasMessageContaining("--overwrite");
    assertThat(data.resolve("models/sweep-2/0_0.5.zip")).exists();

    Backup.restore(file, data, true);
    assertThat(contents(data)).isEqualTo(before);
    assertThat(data.resolve("replaced")).doesNotExist();
  }

  @Test
  void refusesAFolderThatHoldsNoStack() {
    assertThatThrownBy(() -> Backup.write(folder.resolve("nothing"), file, "test"))
        .hasMessageContaining("expected the data of a local stack in")
        .hasMessageContaining("--database");
    assertThat(file).doesNotExist();
    assertThat(folder.resolve("nothing")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 300, 600})
  void refusesABackupThatIsCutOff(int bytes) throws IOException {
    backup();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, bytes));

    refused("");
  }

  @Test
  void refusesABackupThatWasCutOffBetweenTwoFiles() throws IOException {
    zip(Map.of("barrido-backup.properties", BEGIN, "broker/logs/a", "a"));

    refused("it is cut off after 1 files");
  }

  @Test
  void refusesABackupOfWhichOneByteChanged() throws IOException {
    backup();
    byte[] bytes = Files.readAllBytes(file);
    int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("0.checkpoint") + 5_000;
    bytes[place] ^= 1;
    Files.write(file, bytes);

    refused("it is damaged");
  }

  @Test
  void refusesFilesThatAreNoBackups() throws IOException {
    refused("there is no such file");
    Files.writeString(file, "Dear diary");
    refused("it begins otherwise");
    zip(Map.of("photo.jpg", "beach"));
    refused("it begins otherwise");
    zip(Map.of("barrido-backup.properties", "format=2\n"));
    refused("its format is 2, this version reads 1");
    zip(Map.of("barrido-backup.properties", BEGIN, "broker/../../evil", "x"));
    refused("it has a file of another place, broker/../../evil");
    assertThat(folder.resolve("evil")).doesNotExist();
  }

  private Backup backup() throws IOException {
    return Backup.write(data, file, "test");
  }

  private void refused(String why) throws IOException {
    Map<String, String> before = contents(data);

    assertThatThrownBy(() -> Backup.restore(file, data, true))
        .isInstanceOf(NotABackup.class)
        .hasMessageContaining("expected a file that `barrido backup` wrote, got " + file)
        .hasMessageContaining(why);

    assertThat(contents(data)).isEqualTo(before);
    assertThat(data.resolve("restoring")).doesNotExist();
  }

  private void zip(Map<String, String> entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  /** Always the same ones, which no compression makes much smaller. */
  private static String letters(int count) {
    return new Random(7)
        .ints(count, 'a', 'z')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static void write(Path path, String text) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** Files by their names, without locks. */
  private static Map<String, String> contents(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        if (!path.getFileName().toString().equals("lock")) {
          contents.put(root.relativize(path).toString(), Files.readString(path));
        }
      }
    }
    return contents;
  }
}
