package dev.barrido.results.store;

import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialHeartbeat;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialStarted;
import dev.barrido.results.projection.FoldedTrial;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns what trainers said about folds into what it says of their trials, within the caller's
 * transaction. What a record brought about is stored with it, so that a record that comes again, in
 * whatever batch, says the same again and no more.
 */
final class FoldJoin {
  private FoldJoin() {}

  /** The records about whole trials as they are; in place of the others what follows from them. */
  static List<TrainerRecord> of(Connection connection, List<TrainerRecord> records)
      throws SQLException {
    Map<TrialId, List<TrainerRecord>> folded = new LinkedHashMap<>();
    List<TrainerRecord> whole = new ArrayList<>();
    for (TrainerRecord record : records) {
      if (record.fold() == null || record instanceof TrialHeartbeat) {
        whole.add(record);
      } else {
        folded.computeIfAbsent(record.trialId(), trial -> new ArrayList<>()).add(record);
      }
    }
    for (List<TrainerRecord> ofOneTrial : folded.values()) {
      FoldNews news = FoldNews.of(ofOneTrial);
      FoldRows.write(connection, news);
      for (TrialStarted start : news.starts()) {
        StartRows.write(connection, List.of(start));
        whole.add(start);
      }
      whole.addAll(joined(connection, news));
    }
    return whole;
  }

  private static List<TrainerRecord> joined(Connection connection, FoldNews news)
      throws SQLException {
    List<TrainerRecord> joined = new ArrayList<>();
    Optional<FoldedTrial> found =
        news.isEmpty() ? Optional.empty() : FoldedTrialRows.read(connection, news);
    if (found.isPresent()) {
      FoldedTrial trial = found.get();
      JoinedRows.write(connection, trial.joined(), news);
      joined.addAll(JoinedRows.broughtAboutBy(connection, news));
      if (news.leaves()) {
        trial.pause().ifPresent(joined::add);
      }
      trial
          .end()
          .filter(known -> news.hasEnd(known.decidedBy()) || !news.pauses().isEmpty())
          .ifPresent(known -> joined.add(known.ended()));
    }
    return joined;
  }
}
