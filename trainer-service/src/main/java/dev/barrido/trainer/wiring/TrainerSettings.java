package dev.barrido.trainer.wiring;

import dev.barrido.events.topics.Topic;
import dev.barrido.parts.models.ModelPlace;
import dev.barrido.parts.s3.S3Settings;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The settings {@code trainer.*}. */
@ConfigMapping(prefix = "trainer")
public interface TrainerSettings {
  /** Trials trained at once in this process. */
  @WithDefault("1")
  int slots();

  /**
   * How many epochs a second one slot may tell of, on the average; a trial that measures faster
   * waits. 0: any number.
   */
  @WithDefault("1000")
  int epochsPerSecond();

  /** Names this process in events and logs. */
  String id();

  /** The pool that it belongs to: it trains the sweeps that name it. */
  @WithDefault("default")
  String pool();

  /** Brokers to begin with, as in {@code kafka.bootstrap.servers}. */
  String bootstrapServers();

  /** How often a trainer says that it is alive, and renews its lease. */
  @WithDefault("5s")
  Duration heartbeatInterval();

  /** How long the broker keeps a trial for a trainer that says nothing. */
  @WithDefault("60s")
  Duration lease();

  /** How long a stopping process waits for its slots to hand their trials back. */
  @WithDefault("20s")
  Duration shutdownTimeout();

  /** After how long without a job this process ends by itself; absent: never. */
  Optional<Duration> exitWhenIdle();

  /** Partitions of the metrics topic when it is created. */
  @WithDefault("4")
  int metricsPartitions();

  /** What is kept of trials, so that they need not begin again. */
  CheckpointSettings checkpoints();

  /** The settings {@code trainer.checkpoints.*}. */
  interface CheckpointSettings {
    /** Shared by all trainers, or else a trial that another one kept begins again. */
    @WithDefault("${java.io.tmpdir}/barrido-checkpoints")
    Path folder();

    /** {@code s3://BUCKET/PREFIX}: checkpoints are kept there rather than in the folder. */
    Optional<String> url();

    /** How S3 is reached. */
    S3Settings s3();

    /** How often a trial is kept while it is trained. */
    @WithDefault("30s")
    Duration interval();

    /** What is older is deleted, whosever it was. */
    @WithDefault("30d")
    Duration keepFor();
  }

  /** What the data of sweeps may be read from. */
  DataSettings data();

  /** The settings {@code trainer.data.*}. */
  interface DataSettings {
    /** Folders that files lie below; {@code *} is any. */
    Optional<List<String>> roots();

    /**
     * Names of hosts, {@code *.example.org} for all below a domain, {@code *} for all with public
     * addresses, {@code private} for those with other addresses too.
     */
    @WithDefault("*")
    List<String> hosts();
  }

  /** The users' own programs. */
  ProgramSettings command();

  /** The settings {@code trainer.command.*}. */
  interface ProgramSettings {
    /**
     * Names or absolute paths of programs that sweeps may run here, or of folders with a slash at
     * the end for all below them; {@code *} is any.
     */
    Optional<List<String>> allowed();

    /** Folders below which a sweep may have its program run; {@code *} is any. */
    Optional<List<String>> roots();

    /** Holds the working folders and the output of programs; on a disk of this machine's own. */
    @WithDefault("${java.io.tmpdir}/barrido-programs")
    Path folder();

    /** Names of this process's variables that programs get beside those of their trial. */
    @WithDefault(
        "PATH,HOME,USER,LOGNAME,LANG,LC_ALL,LC_CTYPE,TZ,TMPDIR,LD_LIBRARY_PATH,OMP_NUM_THREADS,"
            + "CUDA_VISIBLE_DEVICES,NVIDIA_VISIBLE_DEVICES")
    List<String> passedOn();

    /** How large a program's checkpoint folder may be. */
    @WithDefault("1G")
    MemorySize checkpointLimit();

    /** How much of an attempt's output is kept. */
    @WithDefault("1M")
    MemorySize outputLimit();

    /** Output that is older is deleted. */
    @WithDefault("7d")
    Duration keepOutputFor();
  }

  /** The best models of each sweep. */
  ModelSettings models();

  /** The settings {@code trainer.models.*}. */
  interface ModelSettings extends ModelPlace {
    /**
     * How many of the best models of each sweep are kept. Fewer than 20, and an ensemble may be
     * made of fewer models than its sweep asks for.
     */
    @WithDefault("20")
    int most();

    /** What is older is deleted, whosever it was. */
    @WithDefault("90d")
    Duration keepFor();
  }

  /** How many partitions this owner's topics get. */
  default int partitions(Topic topic) {
    return metricsPartitions();
  }
}
