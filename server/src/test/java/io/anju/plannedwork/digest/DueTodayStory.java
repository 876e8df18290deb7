package io.anju.plannedwork.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every community asks each morning, however many turns it ever had. */
@SimulationTest
class DueTodayStory {

    @Autowired
    Town town;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatIsDueTodayIsFoundByItsDeadline() {
        var community = town.promising("S09-021").community();
        var plan = Scope.of(community, Actor.NOBODY)
                .get(() -> transaction.execute(status -> {
                    aYearOfTurns(community);
                    status.setRollbackOnly();
                    sql.sql("set local enable_seqscan = off").update();
                    return String.join(
                            "\n",
                            sql.sql("explain (costs off) " + MorningDigest.DUE)
                                    .param("community", community)
                                    .param(
                                            "now",
                                            Instant.parse("2026-11-28T00:00:00Z")
                                                    .atOffset(ZoneOffset.UTC))
                                    .param(
                                            "midnight",
                                            Instant.parse("2026-11-28T16:00:00Z")
                                                    .atOffset(ZoneOffset.UTC))
                                    .query(String.class)
                                    .list());
                }));
        assertThat(Objects.requireNonNull(plan))
                .containsPattern("planned_task_by_deadline.*\\n\\s*Index Cond: .*due_at >= ");
    }

    private void aYearOfTurns(UUID community) {
        sql.sql("""
                with plan as (
                    insert into plan (community, id, title, frequency, post, minutes, photo, since, made_at, version)
                    values (:community, uuidv7(), '巡查', '1/DAY', '维修工', 10, false, '2026-01-01', :made, 1)
                    returning id
                )
                insert into planned_task (community, id, plan, place, window_from, turn, label, opens_at, due_at)
                select :community, uuidv7(), plan.id, place, date '2026-01-01' + day, 1, '巡查',
                       timestamptz '2026-01-01' + day * interval '1 day', timestamptz '2026-01-01' + (day + 1) * interval '1 day'
                  from plan, generate_series(0, 365) day, lateral (select uuidv7() as place from generate_series(1, 10) where day >= 0) p
                """)
                .param("community", community)
                .param("made", Instant.parse("2026-01-01T00:00:00Z").atOffset(ZoneOffset.UTC))
                .update();
    }
}
