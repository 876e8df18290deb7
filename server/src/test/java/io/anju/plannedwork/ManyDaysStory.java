package io.anju.plannedwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.plannedwork.Planning.Wish;
import io.anju.testing.Chance;
import io.anju.testing.SimulationTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Forty days of planned work, thirteen months in the long run: as many turns, expectations, facts and verdicts as the days say, and
 * nothing else.
 */
@SimulationTest
@Import(Planning.class)
class ManyDaysStory {

    private static final int DAYS = Boolean.getBoolean("anju.long") ? 396 : 40;

    private static final String DAILY = "S09-026";
    private static final String WEEKLY = "S09-028";
    private static final String MONTHLY = "S11-089";
    private static final List<String> CLAUSES = List.of(DAILY, WEEKLY, MONTHLY);

    /** Of a hundred turns so many are left undone. */
    private static final int LEFT = 15;

    @Autowired
    Planning planning;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatManyDaysAskedForIsThereOnceAndJudgedOnce() {
        var here = planning.promising(DAILY);
        for (var more : List.of(WEEKLY, MONTHLY)) {
            var adopted = here.manager()
                    .post(here.at("adoptions"), "{\"clause\":\"%s\",\"selfReported\":true}".formatted(more));
            assertThat(adopted.status()).as(adopted.text()).isEqualTo(201);
        }
        var begins = planning.today().plusDays(1);
        var ends = begins.plusDays(DAYS);
        here.plan(new Wish(DAILY, "2/DAY", "", false, List.of(here.place("东站"), here.place("西站"))));
        here.plan(new Wish(WEEKLY, "1/WEEK", "", false, List.of(here.place("1梯"), here.place("2梯"), here.place("3梯"))));
        here.plan(new Wish(MONTHLY, "1/MONTH", "", false, List.of(here.place("草地"))));

        var chance = Chance.of(getClass());
        var left = new TreeMap<String, Boolean>();
        var done = new TreeMap<String, Integer>();
        for (var day = begins; day.isBefore(ends); day = day.plusDays(1)) {
            here.moveTo(day, "09:00");
            for (var task : here.mine()) {
                boolean leaves = left.computeIfAbsent(id(task), any -> chance.nextInt(100) < LEFT);
                if (!leaves && !task.path("late").asBoolean()) {
                    here.does(task);
                    done.merge(task.path("clause").asString(), 1, Integer::sum);
                }
            }
        }
        here.moveTo(ends, "00:30");

        assertThat(done.get(DAILY)).isLessThan(2 * 2 * DAYS);
        var asked = Map.of(
                DAILY, 2 * 2 * DAYS,
                WEEKLY, 3 * windows(begins, ends, day -> day.getDayOfWeek() == DayOfWeek.MONDAY),
                MONTHLY, windows(begins, ends, day -> day.getDayOfMonth() == 1));
        for (var clause : CLAUSES) {
            assertThat(count(here.community(), clause, """
                            select count(*) from planned_task t join plan d on d.community = t.community and d.id = t.plan
                             where t.community = :community and d.clause = :clause and t.opens_at < :until
                               and t.withdrawn_at is null""", ends))
                    .as("turns of " + clause)
                    .isEqualTo(asked.get(clause));
            assertThat(count(here.community(), clause, """
                            select count(*) from expectation
                             where community = :community and clause = :clause and since < :until and ended_at is null""", ends))
                    .as("expectations of " + clause)
                    .isEqualTo(asked.get(clause));
            assertThat(count(here.community(), clause, """
                            select count(*) from fact f
                             where f.community = :community and f.kind = 'plannedwork.done' and f.happened_at < :until
                               and f.subject in (select t.id from planned_task t
                                                   join plan d on d.community = t.community and d.id = t.plan
                                                  where t.community = :community and d.clause = :clause)""", ends))
                    .as("facts of " + clause)
                    .isEqualTo(done.getOrDefault(clause, 0));
            assertThat(kept(here, clause, begins, ends))
                    .as("kept of " + clause)
                    .isEqualTo(done.getOrDefault(clause, 0));
        }
        assertThat(count(here.community(), "", """
                        select count(*) from history
                         where community = :community and table_name = 'plan' and :clause = '' and at < :until""", ends))
                .as("lines of history: each plan was made")
                .isEqualTo(CLAUSES.size());
    }

    private static String id(JsonNode task) {
        return task.path("id").asString();
    }

    private static int windows(LocalDate begins, LocalDate ends, Predicate<LocalDate> isFirst) {
        return (int) begins.datesUntil(ends).filter(isFirst).count();
    }

    /** What the wall of each year says was kept. */
    private static int kept(Planning.Here here, String clause, LocalDate begins, LocalDate ends) {
        int kept = 0;
        for (int year = begins.getYear(); year <= ends.getYear(); year++) {
            kept += here.manager()
                    .get(here.at("wall/" + clause + "?period=" + year))
                    .body()
                    .path("met")
                    .asInt();
        }
        return kept;
    }

    private int count(UUID community, String clause, String query, LocalDate until) {
        return Scope.of(community, Actor.NOBODY)
                .get(() -> transaction.execute(status -> sql.sql(query)
                        .param("community", community)
                        .param("clause", clause)
                        .param("until", Planning.instant(until, "00:00").atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()));
    }
}
