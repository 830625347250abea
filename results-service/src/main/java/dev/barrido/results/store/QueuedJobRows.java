package dev.barrido.results.store;

import dev.barrido.events.AttemptRecord;
import dev.barrido.events.TaskEnded;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialPaused;
import dev.barrido.events.TrialStarted;
import dev.barrido.results.projection.JobId;
import dev.barrido.results.projection.PlacedJob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Jobs that are not done, as rows; a job that comes again later on the topic replaces the one
 * before.
 */
final class QueuedJobRows {
  private static final String UPSERT =
      "insert into queued_job (sweep_id, job, kind, number, pool, topic_partition, topic_offset,"
          + " resumes_from, max_attempts, deliveries_lost) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on conflict (sweep_id, job) do update set pool = excluded.pool,"
          + " topic_partition = excluded.topic_partition, topic_offset = excluded.topic_offset,"
          + " resumes_from = excluded.resumes_from, max_attempts = excluded.max_attempts,"
          + " deliveries_lost = excluded.deliveries_lost, attempt = 0, hand_backs = 0,"
          + " trainer_id = null, heard_at = now()"
          + " where queued_job.topic_offset < excluded.topic_offset"
          + " or queued_job.topic_partition <> excluded.topic_partition"
          + " or queued_job.pool <> excluded.pool";
  private static final String HEARD =
      "update queued_job set heard_at = now(), attempt = ?, trainer_id = ?,"
          + " hand_backs = coalesce(?, hand_backs) where sweep_id = ? and job = ?";

  /** A pause ends only a job that began before it: the next may be queued already. */
  private static final String DONE =
      "delete from queued_job where sweep_id = ? and job = ? and resumes_from < ?";

  private QueuedJobRows() {}

  static void write(Connection connection, List<PlacedJob> jobs) throws SQLException {
    Map<JobId, PlacedJob> once = new LinkedHashMap<>();
    jobs.forEach(placed -> once.merge(JobId.of(placed.job()), placed, QueuedJobRows::later));
    try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      for (PlacedJob placed : once.values()) {
        JobId id = JobId.of(placed.job());
        upsert.setString(1, id.sweepId().value());
        upsert.setString(2, id.name());
        upsert.setString(3, placed.kind().name());
        upsert.setInt(4, placed.number());
        upsert.setString(5, placed.lane().pool().name());
        upsert.setInt(6, placed.lane().partition());
        upsert.setLong(7, placed.offset());
        upsert.setInt(8, placed.resumesFrom());
        upsert.setInt(9, placed.job().maxAttempts());
        upsert.setInt(10, placed.deliveriesLost());
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }

  /** Of two places of a job in a batch the one that it has now. */
  private static PlacedJob later(PlacedJob one, PlacedJob other) {
    boolean later = other.offset() > one.offset() || !other.lane().equals(one.lane());
    return later ? other : one;
  }

  /** Of each job the last word counts. */
  static void hear(Connection connection, List<AttemptRecord> records) throws SQLException {
    Map<JobId, AttemptRecord> last = new LinkedHashMap<>();
    Map<JobId, Integer> handBacks = new LinkedHashMap<>();
    for (AttemptRecord record : records) {
      last.put(JobId.of(record), record);
      if (record instanceof TrialStarted started) {
        handBacks.put(JobId.of(record), Objects.requireNonNullElse(started.handBacks(), 0));
      }
    }
    try (PreparedStatement heard = connection.prepareStatement(HEARD);
        PreparedStatement done = connection.prepareStatement(DONE)) {
      for (Map.Entry<JobId, AttemptRecord> word : last.entrySet()) {
        JobId id = word.getKey();
        OptionalInt end = endOfJob(word.getValue());
        if (end.isPresent()) {
          name(done, 1, id);
          done.setInt(3, end.getAsInt());
          done.addBatch();
        } else {
          heard.setInt(1, word.getValue().attempt());
          heard.setString(2, word.getValue().trainerId().value());
          heard.setObject(3, handBacks.get(id), Types.INTEGER);
          name(heard, 4, id);
          heard.addBatch();
        }
      }
      heard.executeBatch();
      done.executeBatch();
    }
  }

  /** Before which epoch a job must have begun to be ended by this, if it ends any. */
  private static OptionalInt endOfJob(AttemptRecord record) {
    if (record instanceof TrialPaused paused) {
      return OptionalInt.of(paused.epoch());
    }
    return record instanceof TrialEnded || record instanceof TaskEnded
        ? OptionalInt.of(Integer.MAX_VALUE)
        : OptionalInt.empty();
  }

  private static void name(PreparedStatement statement, int first, JobId id) throws SQLException {
    statement.setString(first, id.sweepId().value());
    statement.setString(first + 1, id.name());
  }
}
