package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Places;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.Browser;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** How the work of a month went: each figure says of how many cases, and opens them. */
@SimulationTest
class FiguresStory {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    Town town;

    @Autowired
    Places places;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    void aMonthsFiguresOpenTheirTicketsAndHeadquartersSeesTheSame() {
        var month = beginAMonth();
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var technician = town.technician(quarter);
        var homes = homes(quarter, 10);
        var tickets = homes.stream().map(home -> report(manager, quarter, home)).toList();
        tickets.subList(0, 8).forEach(ticket -> mend(technician, quarter, ticket));
        callBack(manager, quarter, tickets.getFirst(), false);
        tickets.subList(1, 6).forEach(ticket -> callBack(manager, quarter, ticket, true));
        report(manager, quarter, homes.get(1));
        letter(manager, quarter, "A-1");
        var replied = letter(manager, quarter, "A-2");
        assertThat(manager.post(at(quarter, "/letters/" + replied + "/reply"), "{\"words\":\"已约谈\"}")
                        .status())
                .isEqualTo(200);
        moveClock(quarter, now().plus(Duration.ofHours(25)));
        tickets.subList(8, 10).forEach(ticket -> mend(technician, quarter, ticket));

        assertThat(shares(figures(manager, quarter, month).path("figures")))
                .containsExactly(
                        "arrival 8/11",
                        "mending 8/11",
                        "answer 0/2",
                        "first-fix 9/10",
                        "rework 2/10",
                        "tariff 0/0",
                        "coverage 6/10",
                        "response 6/6",
                        "satisfaction 5/6",
                        "letters 1/2");
        var rework = line(figures(manager, quarter, month), "rework");
        assertThat(rework.path("now").path("percent").decimalValue()).isEqualByComparingTo("20.0");
        assertThat(rework.path("now").path("exceptional").asBoolean()).isTrue();
        assertThat(rework.path("before").path("cases").asInt()).isZero();
        var closing =
                manager.get(at(quarter, "/call-backs/figures?month=" + month)).body();
        assertThat(closing.path("answered").asInt()).isEqualTo(6);
        assertThat(closing.path("satisfied").asInt()).isEqualTo(5);

        assertThat(cases(manager, quarter, "rework?hit=true&month=" + month))
                .containsExactlyInAnyOrder(tickets.get(0), tickets.get(1));
        assertThat(cases(manager, quarter, "mending?hit=false&month=" + month))
                .hasSize(3)
                .contains(tickets.get(8), tickets.get(9));
        assertThat(paged(manager, quarter, "arrival?month=" + month)).hasSize(11);
        assertThat(manager.get(at(quarter, "/figures/smiles/cases?month=" + month))
                        .status())
                .isEqualTo(404);

        var people = parts(manager, quarter, "PERSON", month);
        var technicians = people.stream()
                .filter(part ->
                        part.path("key").asString().equals(quarter.technician().toString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(people));
        assertThat(shareOf(technicians.path("figures"), "first-fix")).isEqualTo("first-fix 9/10");
        assertThat(cases(
                        manager,
                        quarter,
                        "first-fix?hit=false&way=PERSON&key=" + quarter.technician() + "&month=" + month))
                .containsExactly(tickets.getFirst());
        assertThat(names(parts(manager, quarter, "CATEGORY", month))).contains("门锁", "投诉");
        assertThat(names(parts(manager, quarter, "POST", month))).contains("维修工");

        jobs.stream().filter(job -> job.name().equals("servicedesk.figures")).forEach(RecurringJob::run);
        var company = town.headquarters(quarter).get("/api/companies/" + quarter.company() + "/figures?month=" + month);
        assertThat(company.status()).as(company.text()).isEqualTo(200);
        assertThat(company.body().path("asOf").asString("")).isNotEmpty();
        var here = company.body().path("communities").get(0);
        assertThat(here.path("community").asString())
                .isEqualTo(quarter.community().toString());
        assertThat(shares(here.path("figures")))
                .isEqualTo(shares(figures(manager, quarter, month).path("figures")));
        packsSayTheSame(manager, at(quarter, "/figures"), month, "20.0", "师傅");
        packsSayTheSame(
                town.headquarters(quarter),
                "/api/companies/" + quarter.company() + "/figures",
                month,
                "20.0",
                here.path("name").asString());
        assertThat(town.headquarters(town.promising("S09-021"))
                        .get("/api/companies/" + quarter.company() + "/figures?month=" + month)
                        .status())
                .isEqualTo(404);

        var name = technicians.path("name").asString();
        leave(quarter, month);
        assertThat(names(parts(manager, quarter, "PERSON", month)))
                .as("what they did keeps their name")
                .contains(name);
    }

    /** Whoever mended on the second and the third is posted here until the second. */
    private void leave(Town.Quarter quarter, YearMonth month) {
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("set anju.now = '" + month.atDay(3) + "T00:00:00Z'");
            statement.execute("update posting set during = daterange(lower(during), '%s') where employee = '%s'"
                    .formatted(month.atDay(3), quarter.technician()));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatWasPutOffToAnotherDayWasNotMendedAtTheFirstVisit() {
        var month = beginAMonth();
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var technician = town.technician(quarter);
        var putOff = report(manager, quarter, quarter.home());
        step(technician, quarter, "arrive", putOff, now());
        var later = Walk.saying(
                Walk.command(technician, "postpone", putOff, now()),
                "\"postponed\":{\"reason\":\"等配件\",\"until\":\"%s\"}".formatted(month.atDay(4)));
        assertThat(Walk.send(technician, quarter, later).body().path("outcome").asString())
                .isEqualTo("applied");
        step(technician, quarter, "finish", putOff, now());
        mend(technician, quarter, report(manager, quarter, quarter.home()));

        assertThat(shareOf(figures(manager, quarter, month).path("figures"), "first-fix"))
                .isEqualTo("first-fix 1/2");
        assertThat(cases(manager, quarter, "first-fix?hit=false&month=" + month))
                .containsExactly(putOff);
    }

    /** The screen's figures, as a workbook with numbers in it and on paper. */
    private static void packsSayTheSame(Browser browser, String path, YearMonth month, String percent, String name) {
        var paper = TakenAway.paper(browser, path + ".pdf?month=" + month);
        assertThat(paper)
                .contains("%d年%d月服务月报".formatted(month.getYear(), month.getMonthValue()), "30 天返修", name)
                .contains(percent + "%");
        assertThat(TakenAway.workbook(browser, path + ".xlsx?month=" + month))
                .contains("30 天返修", name, "<v>" + percent + "</v>");
    }

    /** Under row security an index serves only what is leakproof: among years of tickets a month is found by its instants. */
    @Test
    void aMonthIsFoundByIndexesAlone() throws SQLException {
        var quarter = town.promising("S09-021");
        yearsOfTickets(quarter);
        var plan = Scope.of(quarter.community(), Actor.NOBODY).get(() -> transaction.execute(status -> plan(quarter)));
        assertThat(plan)
                .doesNotContain("Seq Scan")
                .contains(
                        "ticket_round_by_arrival",
                        "ticket_round_by_limit",
                        "ticket_round_by_end",
                        "ticket_round_by_place",
                        "call_back_by_opening");
    }

    /** As the owner, who may also have them counted: without that the planner believes that there are none. */
    private void yearsOfTickets(Town.Quarter quarter) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("set anju.now = '2026-01-01T00:00:00Z'");
            statement.execute("""
                    insert into ticket (community, id, number, space, category, category_name, kind, visit, nature, dispatch,
                                        profile, channel, description, state, reported_at, arrive_at_risk, arrive_due,
                                        finish_at_risk, finish_due, finished_at, version)
                    select '%s', uuidv7(), 'Z-' || n, '%s', 'lock', '门锁', 'REPAIR', true, 'MINOR', 'AUTOMATIC', 'STANDARD', 'PHONE',
                           '门锁拧不动', 'REPORTED', at, at, at, at, at, at, 0
                      from generate_series(1, 2000) n, lateral (select timestamptz '2024-01-01' + n * interval '8 hours' as at) day
                    """.formatted(quarter.community(), quarter.home()));
            statement.execute("""
                    insert into call_back (community, id, ticket, round, opened_at, silent_at, attempts, attempts_due, version)
                    select community, uuidv7(), id, 1, finished_at, finished_at, 0, 2, 0 from ticket where community = '%s'
                    """.formatted(quarter.community()));
            statement.execute("analyze ticket_round, call_back");
        }
    }

    private String plan(Town.Quarter quarter) {
        sql.sql("set local enable_seqscan = off").update();
        return String.join(
                "\n",
                sql.sql("""
                explain select figure, count(*) filter (where hit), count(*) from servicedesk_case_v1
                 where community = :community and at >= :from and at < :until group by figure
                """)
                        .param("community", quarter.community())
                        .param("from", Instant.parse("2025-03-01T00:00:00Z").atOffset(ZoneOffset.UTC))
                        .param("until", Instant.parse("2025-04-01T00:00:00Z").atOffset(ZoneOffset.UTC))
                        .query((row, n) -> row.getString(1))
                        .list());
    }

    /** The second of the next month, ten in the morning there: nothing of it is near midnight or the month's end. */
    private YearMonth beginAMonth() {
        var month = YearMonth.from(now().atZone(SHANGHAI)).plusMonths(1);
        moveClock(
                town.promising("S09-021"),
                month.atDay(2).atTime(10, 0).atZone(SHANGHAI).toInstant());
        return month;
    }

    private List<UUID> homes(Town.Quarter quarter, int count) {
        return Objects.requireNonNull(Scope.of(quarter.community(), Actor.NOBODY)
                .get(() -> transaction.execute(status -> IntStream.range(0, count)
                        .mapToObj(n -> places.add(Places.Kind.SPACE, null, "4-1-" + (101 + n), "4号楼1单元" + (101 + n)))
                        .toList())));
    }

    private static String report(Browser manager, Town.Quarter quarter, UUID home) {
        var reported = manager.post(at(quarter, "/tickets"), """
                {"channel":"PHONE","space":"%s","category":"lock","description":"门锁拧不动","photos":[]}""".formatted(home));
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);
        return reported.body().path("id").asString();
    }

    private void mend(Browser technician, Town.Quarter quarter, String ticket) {
        step(technician, quarter, "arrive", ticket, now());
        var finished = step(technician, quarter, "finish", ticket, now());
        assertThat(finished.body().path("outcome").asString())
                .as(finished.text())
                .isEqualTo("applied");
    }

    private static void callBack(Browser manager, Town.Quarter quarter, String ticket, boolean satisfied) {
        var called = manager.post(
                at(quarter, "/tickets/" + ticket + "/call-back"),
                "{\"answered\":true,\"satisfied\":%s}".formatted(satisfied));
        assertThat(called.status()).as(called.text()).isEqualTo(200);
    }

    private String letter(Browser manager, Town.Quarter quarter, String number) {
        var letter = manager.post(
                at(quarter, "/letters"), """
                {"space":"%s","category":"complaint","office":"12345","number":"%s","replyDue":"%s","description":"夜里太吵"}""".formatted(quarter.home(), number, now().plus(Duration.ofHours(3))));
        assertThat(letter.status()).as(letter.text()).isEqualTo(201);
        return letter.body().path("id").asString();
    }

    private static JsonNode figures(Browser manager, Town.Quarter quarter, YearMonth month) {
        var figures = manager.get(at(quarter, "/figures?month=" + month));
        assertThat(figures.status()).as(figures.text()).isEqualTo(200);
        return figures.body();
    }

    private static JsonNode line(JsonNode figures, String figure) {
        return figures.path("figures")
                .valueStream()
                .filter(line -> line.path("figure").asString().equals(figure))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> shares(JsonNode figures) {
        return figures.valueStream()
                .map(one -> one.has("now") ? one.path("now") : one)
                .map(FiguresStory::share)
                .toList();
    }

    private static String share(JsonNode share) {
        return share.path("figure").asString() + " " + share.path("hits").asInt() + "/"
                + share.path("cases").asInt();
    }

    private static String shareOf(JsonNode figures, String figure) {
        return shares(figures).stream()
                .filter(share -> share.startsWith(figure + " "))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> parts(Browser manager, Town.Quarter quarter, String way, YearMonth month) {
        return manager.get(at(quarter, "/figures/by?way=" + way + "&month=" + month))
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    private static List<String> names(List<JsonNode> parts) {
        return parts.stream().map(part -> part.path("name").asString()).toList();
    }

    private static List<String> cases(Browser manager, Town.Quarter quarter, String asked) {
        return tickets(page(manager, quarter, asked));
    }

    private static List<String> tickets(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(one -> one.path("ticket").asString())
                .toList();
    }

    private static JsonNode page(Browser manager, Town.Quarter quarter, String asked) {
        var page = manager.get(at(quarter, "/figures/" + asked.replace("?", "/cases?")));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page.body();
    }

    /** Four at a time, each ticket once. */
    private static Set<String> paged(Browser manager, Town.Quarter quarter, String asked) {
        var seen = new LinkedHashSet<String>();
        var after = "";
        do {
            var page = page(manager, quarter, asked + "&limit=4&after=" + after);
            tickets(page).forEach(ticket -> assertThat(seen.add(ticket)).isTrue());
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        return seen;
    }

    private Instant now() {
        return Instant.parse(town.browser().get("/api/clock").body().path("now").asString());
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
