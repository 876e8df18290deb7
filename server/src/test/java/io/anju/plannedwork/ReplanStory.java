package io.anju.plannedwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.plannedwork.Planning.Wish;
import io.anju.plannedwork.plan.Turns;
import io.anju.testing.Browser;
import io.anju.testing.SimulationTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What follows from a rule, a plan that is changed, and two nodes that prepare at once. */
@SimulationTest
@Import(Planning.class)
class ReplanStory {

    @Autowired
    Planning planning;

    @Autowired
    Turns turns;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/MONTH@31|2026-01-20|2026-01-31 2026-02-28 2026-03-31 2026-04-30|12|每月31日",
                "1/YEAR~02-29..02-29|2026-01-01|2028-02-29 2032-02-29|0|2月29日至2月29日每年 1 次",
                "1/DAY@BEFORE_HOLIDAY|2026-09-01|2026-09-24 2026-09-30|-1|每次节假日前最后一个工作日 1 次",
                "1/DAY@AFTER_HOLIDAY|2026-09-20|2026-09-28 2026-10-08|-1|每次节假日后第一个工作日 1 次",
                "1/DAY@WORKDAY|2026-09-30|2026-09-30 2026-10-08 2026-10-09 2026-10-10 2026-10-12|-1|每个工作日 1 次",
                "2/WEEK@SAT,SUN|2026-11-23|2026-11-28 2026-11-29 2026-12-05|104|每周六、周日",
                "1/SEASON|2026-01-01|2026-03-01 2026-06-01 2026-09-01 2026-12-01|4|春夏秋冬每季 1 次",
                "1/WEEK~SUMMER|2026-01-01|2026-06-01 2026-06-08|14|夏季每周 1 次",
                "30D|2026-01-01|2026-01-01 2026-01-31 2026-03-02|13|最多隔 30 天做 1 次"
            })
    void whatFollowsFromARuleIsShownBeforeItIsPlanned(
            String rule, LocalDate since, String days, int yearly, String words) {
        var here = planning.promising("S09-028");
        var ahead = preview(here, rule, since);
        assertThat(ahead.status()).as(ahead.text()).isEqualTo(200);
        var expected = List.of(days.split(" ", -1));
        var shown = expected.stream()
                .map(day -> Planning.instant(LocalDate.parse(day), "00:00").toString())
                .toList();
        var opens = ahead.body()
                .path("turns")
                .valueStream()
                .map(one -> one.path("opensAt").asString())
                .limit(expected.size())
                .toList();
        assertThat(opens).isEqualTo(shown);
        assertThat(ahead.body().path("words").asString()).isEqualTo(words);
        if (yearly >= 0) {
            assertThat(ahead.body().path("yearly").asInt()).isEqualTo(yearly);
        }
    }

    @Test
    void whatIsNeverDueOrNoRuleOrTooMuchIsRefused() {
        var here = planning.promising("S09-028");
        var since = LocalDate.of(2026, 1, 1);
        var never = preview(here, "1/MONTH@31~02-01..02-10", since);
        assertThat(never.type()).isEqualTo("urn:anju:plannedwork.never-due");
        assertThat(never.text()).contains("2月1日至2月10日每月31日");
        for (var rule : List.of("2/WEEK@MON,TUE,WED", "1/WEEK@31", "1/YEAR~02-30..03-01", "0D", "99H", "RAIN+9999")) {
            assertThat(preview(here, rule, since).type()).as(rule).isEqualTo("urn:anju:plannedwork.no-rule");
        }
        var many = IntStream.range(0, 60).mapToObj(n -> here.place("点" + n)).toList();
        here.refuses(new Wish(null, "24/DAY", "", false, many), "too-often");
    }

    private static Browser.Answer preview(Planning.Here here, String rule, LocalDate since) {
        return here.manager()
                .post(
                        here.at("plans/preview"),
                        "{\"rule\":\"%s\",\"hours\":[],\"since\":\"%s\"}".formatted(rule, since));
    }

    @Test
    void aPlanThatIsChangedLeavesWhatHasBegunAndTakesBackWhatHasNot() {
        var here = planning.promising("S09-028");
        var lift = List.of(here.place("1号梯"));
        var id = here.plan(new Wish("S09-028", "1/WEEK", "", false, lift));
        var monday = planning.today().plusDays(1).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        here.moveTo(monday, "09:00");
        var begun = here.only();

        var version = here.manager()
                .get(here.at("plans"))
                .body()
                .path("items")
                .get(0)
                .path("version")
                .asInt();
        var other = here.given(new Wish("S09-028", "1/DAY", "", false, lift), monday.plusDays(7));
        var stale = here.manager().put(here.at("plans/" + id), "\"" + (version + 1) + "\"", other);
        assertThat(stale.status()).isEqualTo(412);
        var less = here.manager()
                .put(
                        here.at("plans/" + id),
                        "\"" + version + "\"",
                        here.given(new Wish("S09-028", "1/MONTH", "", false, lift), monday.plusDays(7)));
        assertThat(less.type()).isEqualTo("urn:anju:plannedwork.less-than-promised");
        var changed = here.manager().put(here.at("plans/" + id), "\"" + version + "\"", other);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.body().path("id").asString()).isNotEqualTo(id);

        here.does(begun);
        here.moveTo(monday.plusDays(7), "09:00");
        here.does(here.only());
        assertThat(here.mine()).as("the old rule owes nothing any more").isEmpty();
        here.moveTo(monday.plusDays(8), "09:00");
        here.does(here.only());
        var kept = Scope.of(here.community(), Actor.NOBODY)
                .get(() -> transaction.execute(status -> sql.sql("""
                                select count(*) filter (where done_at is not null) || ' ' || count(*) filter (where withdrawn_at is not null)
                                  from planned_task where community = :community and plan = :plan::uuid
                                """)
                        .param("community", here.community())
                        .param("plan", id)
                        .query(String.class)
                        .single()));
        assertThat(kept).startsWith("1 ").doesNotEndWith(" 0");
        var again = here.manager().put(here.at("plans/" + id), "\"" + (version + 1) + "\"", other);
        assertThat(again.type()).isEqualTo("urn:anju:plannedwork.no-such-plan");
    }

    @Test
    void whatCountsOnFromTheLastTimeCountsOnWhenItIsPlannedAnotherWay() {
        var here = planning.promising("S09-028");
        var plot = List.of(here.place("西区"));
        var id = here.plan(new Wish(null, "30D", "", false, plot));
        var done = planning.today().plusDays(3);
        here.moveTo(done, "09:00");
        here.does(here.only());
        var changed = here.manager()
                .put(
                        here.at("plans/" + id),
                        "\"1\"",
                        here.given(new Wish(null, "20D", "", false, plot), done.plusDays(10)));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        here.moveTo(done.plusDays(9), "09:00");
        assertThat(here.mine()).as("the old one's next").hasSize(1);
        var again = done.plusDays(12);
        here.moveTo(again, "09:00");
        assertThat(here.only().path("dueAt").asString())
                .as("what had begun goes on as it was asked for, and is the only one")
                .isEqualTo(Planning.instant(done.plusDays(30), "23:59:59").toString());
        here.does(here.only());
        here.moveTo(again.plusDays(1), "09:00");
        assertThat(here.only().path("dueAt").asString())
                .as("counted on from there")
                .isEqualTo(Planning.instant(again.plusDays(20), "23:59:59").toString());
    }

    @Test
    void aSeasonThatIsSetToAnotherTimeTakesBackAllThatWasMadeForIt() {
        var here = planning.promising("S09-028");
        var hall = List.of(here.place("大堂"));
        var first = planning.today().plusDays(3);
        here.heats(first, first.plusDays(20));
        here.plan(new Wish(null, "1/DAY~HEATING", "", false, hall));
        here.heats(first.plusDays(100), first.plusDays(120));
        here.moveTo(first.plusDays(1), "09:00");
        assertThat(here.mine()).as("nothing of the season that is not heated").isEmpty();
        here.heats(first, first.plusDays(20));
        here.moveTo(first.plusDays(2), "09:00");
        assertThat(here.mine()).as("and it comes back with it").hasSize(1);
    }

    @Test
    void twoWhoPrepareAtOnceMakeEachTurnOnce() throws Exception {
        var here = planning.promising("S09-028");
        var first = here.place("甲");
        var second = here.place("乙");
        var today = planning.today();
        Scope.of(here.community(), Actor.NOBODY)
                .run(() -> transaction.executeWithoutResult(status -> {
                    for (var rule : List.of("3/DAY", "1/WEEK@SAT,SUN", "7D", "4H", "RAIN+30")) {
                        keep(here.community(), rule, today.minusDays(20), List.of(first, second));
                    }
                    sql.sql("""
                    insert into weather_spell (community, id, n, kind, began_at)
                    values (:community, uuidv7(), 1, 'RAIN', :at)
                    """)
                            .param("community", here.community())
                            .param(
                                    "at",
                                    Planning.instant(today.minusDays(1), "12:00")
                                            .atOffset(ZoneOffset.UTC))
                            .update();
                }));
        var together = new CyclicBarrier(2);
        Callable<Void> prepare = () -> {
            together.await();
            Scope.of(here.community(), Actor.NOBODY).run(turns::prepare);
            return null;
        };
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (Future<Void> node : nodes.invokeAll(List.of(prepare, prepare))) {
                node.get();
            }
        }
        var made = counts(here.community());
        var begun = Duration.between(Planning.instant(today.minusDays(20), "00:00"), planning.now())
                        .toHours()
                / 4;
        assertThat(made).contains("3/DAY 330", "RAIN+30 2", "7D 6", "4H " + 2 * (begun + 1));
        Scope.of(here.community(), Actor.NOBODY).run(turns::prepare);
        assertThat(counts(here.community()))
                .as("and making them again adds none")
                .isEqualTo(made);
    }

    private List<String> counts(UUID community) {
        return Scope.of(community, Actor.NOBODY)
                .get(() -> transaction.execute(status -> sql.sql("""
                        select d.frequency || ' ' || count(*) from planned_task t
                          join plan d on d.community = t.community and d.id = t.plan
                         where t.community = :community group by d.frequency
                        """)
                        .param("community", community)
                        .query(String.class)
                        .list()));
    }

    private void keep(UUID community, String rule, LocalDate since, List<UUID> places) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into plan (community, id, title, frequency, post, minutes, photo, since, made_at, version)
                values (:community, :id, :rule, :rule, '维修工', 5, false, :since, :made, 1)
                """)
                .param("community", community)
                .param("id", id)
                .param("rule", rule)
                .param("since", since)
                .param(
                        "made",
                        OffsetDateTime.of(since.atStartOfDay(), ZoneOffset.UTC).minusDays(1))
                .update();
        for (int n = 0; n < places.size(); n++) {
            sql.sql("insert into plan_place (community, plan, place, n) values (:community, :plan, :place, :n)")
                    .param("community", community)
                    .param("plan", id)
                    .param("place", places.get(n))
                    .param("n", n + 1)
                    .update();
        }
    }
}
