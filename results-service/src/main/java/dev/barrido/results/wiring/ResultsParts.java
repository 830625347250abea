package dev.barrido.results.wiring;

import dev.barrido.events.codec.EventCodec;
import dev.barrido.parts.health.DatabaseCheck;
import dev.barrido.parts.models.ModelStore;
import dev.barrido.parts.models.ModelStores;
import dev.barrido.results.projection.AttemptLog;
import dev.barrido.results.projection.AttemptStore;
import dev.barrido.results.projection.Diagnosing;
import dev.barrido.results.projection.DiagnosisStore;
import dev.barrido.results.projection.JobQueue;
import dev.barrido.results.projection.Judge;
import dev.barrido.results.projection.LiveSweeps;
import dev.barrido.results.projection.LostJobs;
import dev.barrido.results.projection.PreflightStore;
import dev.barrido.results.projection.QueuedJobs;
import dev.barrido.results.projection.Refinements;
import dev.barrido.results.projection.Results;
import dev.barrido.results.projection.RoundStore;
import dev.barrido.results.projection.RunningPools;
import dev.barrido.results.projection.Superseding;
import dev.barrido.results.projection.SweepAnalysis;
import dev.barrido.results.projection.TrainerRoll;
import dev.barrido.results.projection.Trainers;
import dev.barrido.results.projection.VerdictStore;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;

/** The objects that know nothing of the framework, made for it. */
class ResultsParts {
  /** Some megabytes; minutes of a busy sweep. */
  private static final int REMEMBERED_FACTS = 10_000;

  @Produces
  @Singleton
  EventCodec codec() {
    return new EventCodec();
  }

  @Produces
  @Singleton
  LiveSweeps liveSweeps(Clock clock) {
    return new LiveSweeps(Long.toString(clock.millis(), Character.MAX_RADIX), REMEMBERED_FACTS);
  }

  @Produces
  @Singleton
  SweepAnalysis analysis(
      Results results, RoundStore rounds, DiagnosisStore diagnoses, PreflightStore preflights) {
    return new SweepAnalysis(results, rounds, diagnoses, preflights);
  }

  @Produces
  @Singleton
  Refinements refinements(Results results, RoundStore rounds, PreflightStore preflights) {
    return new Refinements(results, rounds, preflights);
  }

  /** Before all others that listen to measurements: a trainer waits for what it says. */
  @Produces
  @Singleton
  @Priority(1)
  Judge judge(VerdictStore verdicts, RoundStore rounds) {
    return new Judge(verdicts, rounds);
  }

  @Produces
  @Singleton
  LostJobs lostJobs(QueuedJobs jobs, JobQueue queue, ResultsSettings settings) {
    return new LostJobs(jobs, queue, settings.lostAfter());
  }

  @Produces
  @Singleton
  Superseding superseding(AttemptStore attempts) {
    return new Superseding(attempts);
  }

  @Produces
  @Singleton
  Trainers trainers(TrainerRoll roll, AttemptLog log, RunningPools running) {
    return new Trainers(roll, log, running);
  }

  @Produces
  @Singleton
  Diagnosing diagnosing(DiagnosisStore diagnoses) {
    return new Diagnosing(diagnoses);
  }

  @Produces
  @Singleton
  ModelStore modelStore(ResultsSettings settings) {
    return ModelStores.in(settings.models());
  }

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Readiness
  @Singleton
  HealthCheck database(DataSource dataSource) {
    return new DatabaseCheck(dataSource);
  }
}
