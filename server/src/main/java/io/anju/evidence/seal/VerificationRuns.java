package io.anju.evidence.seal;

import io.anju.jobs.DueWork;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The runs of the verification that somebody asked for: one at a time in a community, in the background, kept for ever. */
@Service
@Transactional
public class VerificationRuns {

    /** Until a fact is sealed nobody can tell whether it was changed: normally at most this long. */
    public static final int WINDOW_SECONDS = 60;

    static final String KIND = "evidence.verify";

    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final SealReads reads;
    private final DueWork dueWork;
    private final JsonMapper json;
    private final BusinessClock businessClock;
    private final Clock clock;

    VerificationRuns(
            JdbcClient sql,
            SealReads reads,
            DueWork dueWork,
            JsonMapper json,
            BusinessClock businessClock,
            Clock clock) {
        this.sql = sql;
        this.reads = reads;
        this.dueWork = dueWork;
        this.json = json;
        this.businessClock = businessClock;
        this.clock = clock;
    }

    /**
     * One run.
     *
     * @param batches how many there were when it began; 0 until it has begun
     * @param facts sealed facts looked at so far
     * @param erased of them, those whose person was forgotten: checked without the person
     * @param problemCount all of them; {@code problems} tells of the first thousand
     */
    public record Run(
            UUID id,
            Instant requestedAt,
            int batches,
            int batchesDone,
            long facts,
            long erased,
            long problemCount,
            List<Problem> problems,
            @Nullable Instant finishedAt) {}

    /** The newest batch: whoever notes it down can tell later whether the chain still holds it. */
    public record Head(int batch, String root) {}

    /**
     * What the page shows.
     *
     * @param unsealed facts that no seal protects yet, the oldest since {@code unsealedSince}
     * @param running the run that goes on now
     * @param last the run that ended last
     */
    public record Status(
            long unsealed,
            @Nullable Instant unsealedSince,
            @Nullable Head head,
            @Nullable Run running,
            @Nullable Run last) {}

    @Transactional(readOnly = true)
    public Status status() {
        var community = Scope.current().requiredCommunity();
        var waiting = reads.waiting(community);
        var head = reads.last(community).map(batch -> new Head(batch.n(), SealLog.text(batch.root())));
        return new Status(
                waiting.count(),
                waiting.since().orElse(null),
                head.orElse(null),
                running(community).orElse(null),
                one("finished_at is not null order by finished_at desc limit 1", community)
                        .orElse(null));
    }

    /** Begins a run soon; answers the one that goes on when there is one. */
    public UUID request() {
        var community = Scope.current().requiredCommunity();
        var id = Ids.next();
        int added = sql.sql("""
                insert into verification_run (community, id, requested_by, requested_at, batches, batches_done, facts, erased,
                                              problem_count, problems)
                values (:community, :id, :by::uuid, :at, 0, 0, 0, 0, 0, '[]')
                on conflict (community) where finished_at is null do nothing
                """)
                .param("community", community)
                .param("id", id)
                .param("by", Scope.current().actor().account())
                .param("at", now())
                .update();
        if (added == 0) {
            return running(community).orElseThrow().id();
        }
        dueWork.at(businessClock.instant(), KIND, community, id);
        return id;
    }

    @Transactional(readOnly = true)
    public boolean isOpen(UUID community, UUID run) {
        return running(community).filter(open -> open.id().equals(run)).isPresent();
    }

    void tell(UUID community, UUID run, SealWalk.Progress progress) {
        write(community, run, progress, 0, List.of(), null);
    }

    void finish(UUID community, UUID run, SealWalk.Outcome outcome) {
        write(community, run, outcome.progress(), outcome.problemCount(), outcome.problems(), now());
    }

    private void write(
            UUID community,
            UUID run,
            SealWalk.Progress progress,
            long problemCount,
            List<Problem> problems,
            @Nullable OffsetDateTime finished) {
        sql.sql("""
                update verification_run
                   set batches = :batches, batches_done = :done, facts = :facts, erased = :erased,
                       problem_count = :count, problems = :problems::jsonb, finished_at = :finished::timestamptz
                 where community = :community and id = :run
                """)
                .param("batches", progress.batches())
                .param("done", progress.done())
                .param("facts", progress.facts())
                .param("erased", progress.erased())
                .param("count", problemCount)
                .param("problems", json.writeValueAsString(problems))
                .param("finished", finished)
                .param("community", community)
                .param("run", run)
                .update();
    }

    private Optional<Run> running(UUID community) {
        return one("finished_at is null", community);
    }

    private Optional<Run> one(String which, UUID community) {
        return sql.sql("select * from verification_run where community = :community and " + which)
                .param("community", community)
                .query((row, n) -> run(row))
                .optional();
    }

    private Run run(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Run(
                row.getObject("id", UUID.class),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getInt("batches"),
                row.getInt("batches_done"),
                row.getLong("facts"),
                row.getLong("erased"),
                row.getLong("problem_count"),
                json.readValue(row.getString("problems"), PROBLEMS),
                finished == null ? null : finished.toInstant());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
