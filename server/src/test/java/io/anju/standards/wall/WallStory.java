package io.anju.standards.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.evidence.Expectations;
import io.anju.evidence.Facts;
import io.anju.evidence.NewExpectation;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.identity.Accounts;
import io.anju.identity.Registry;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.Actor;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.standards.NewAdoption;
import io.anju.standards.Promises;
import io.anju.standards.Rollup;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** A manager looks at the wall while promises are kept, run late and fall due; headquarters sees the counts. */
@AnjuTest
class WallStory {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final String CLAUSE = "S04-001";

    @Autowired
    Registry registry;

    @Autowired
    Accounts accounts;

    @Autowired
    Promises promises;

    @Autowired
    Facts facts;

    @Autowired
    Expectations expectations;

    @Autowired
    Rollup rollup;

    @Autowired
    CompanyReading companies;

    @Autowired
    WallWorkbook workbooks;

    @Autowired
    RollUpJob round;

    @Autowired
    Rounds rounds;

    @Autowired
    @Qualifier("promisesTold")
    RecurringJob told;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    BusinessClock clock;

    @LocalServerPort
    int port;

    private UUID company;
    private UUID community;
    private UUID version;
    private Instant now;
    private YearMonth month;
    private Browser manager;

    @BeforeEach
    void aCommunityThatPromisesDeliveries() {
        Deliveries.bind(owner);
        var name = UUID.randomUUID().toString().substring(24);
        var code = name.substring(0, 5).toUpperCase(Locale.ROOT);
        company = registry.registerCompany("物业 " + name, "A" + code).company();
        community = registry.registerCommunity(company, "小区 " + name, "B" + code, NEW_YEAR);
        var account = accounts.withPassword("wall-" + name, "correct horse battery");
        accounts.grantInCommunity(account, "manager", company, community, NEW_YEAR);
        manager = new Browser(port).signIn("wall-" + name, "correct horse battery");
        now = clock.instant();
        month = YearMonth.from(now.atZone(ZoneId.of("Asia/Shanghai")));
        version = adopt(CLAUSE);
        adopt("S04-003");
    }

    @Test
    void aPromiseThatWasKeptIsMetAndItsFactsAreOneClickAway() {
        var subject = expect(now.minusSeconds(60), now);
        deliver(subject, now.minusSeconds(30));

        var brick = brick(CLAUSE);
        assertThat(brick.path("verdict").asString()).isEqualTo("met");
        assertThat(brick.path("met").asInt()).isEqualTo(1);

        var detail = manager.get(path("/wall/" + CLAUSE + "?period=" + month)).body();
        assertThat(detail.path("clause").path("kind").asString()).isNotEmpty();
        var opened = detail.path("subjects").get(0);
        assertThat(opened.path("subject").asString()).isEqualTo(subject.toString());
        assertThat(opened.path("label").asString()).isEqualTo("QH-261125-7");
        assertThat(opened.path("verdict").asString()).isEqualTo("met");
        assertThat(Instant.parse(opened.path("metAt").asString())).isEqualTo(now.minusSeconds(30));
        var fact = opened.path("facts").get(0);
        assertThat(fact.path("kind").asString()).isEqualTo(Deliveries.DELIVERED);
        assertThat(fact.path("source").asString()).isEqualTo("SCANNED");
        assertThat(fact.path("photos")).hasSize(1);
    }

    @Test
    void whatIsLateRunsOutOrIsStillOpenIsCounted() {
        deliver(expect(now.minusSeconds(100), now.minusSeconds(50)), now.minusSeconds(20));
        expect(now.minusSeconds(100), now.minusSeconds(50));
        expect(now.minusSeconds(100), soon());
        var open = expect(soon().minusSeconds(1), soon());

        var brick = brick(CLAUSE);
        assertThat(brick.path("verdict").asString()).isEqualTo("breached");
        assertThat(brick.path("breached").asInt()).isEqualTo(2);
        assertThat(brick.path("atRisk").asInt()).isEqualTo(1);
        assertThat(brick.path("open").asInt()).isEqualTo(1);

        inCommunity(() -> expectations.withdraw(Deliveries.EXPECTED, open));
        assertThat(brick(CLAUSE).path("open").asInt()).isZero();
        var subjects =
                manager.get(path("/wall/" + CLAUSE + "?period=" + month)).body().path("subjects");
        assertThat(subjects).hasSize(3);
        assertThat(subjects.get(0).path("verdict").asString()).isEqualTo("breached");
        assertThat(subjects.get(2).path("verdict").asString()).isEqualTo("at_risk");
    }

    @Test
    void whatIsTooManyToListIsStillCounted() {
        inCommunity(() -> {
            for (int i = 0; i < 600; i++) {
                deliver(expect(now.minusSeconds(60), now), now.minusSeconds(30));
            }
            for (int i = 0; i < 10; i++) {
                expect(now.minusSeconds(100), now.minusSeconds(50));
            }
        });

        var detail = manager.get(path("/wall/" + CLAUSE + "?period=" + month)).body();
        assertThat(detail.path("subjects")).hasSize(500);
        assertThat(detail.path("met").asInt()).isEqualTo(600);
        assertThat(detail.path("breached").asInt()).isEqualTo(10);
        assertThat(detail.path("atRisk").asInt() + detail.path("open").asInt()).isZero();
        assertThat(detail.path("days")
                        .valueStream()
                        .mapToInt(day -> day.path("met").asInt())
                        .sum())
                .isEqualTo(600);
        assertThat(detail.path("days").valueStream().map(day -> day.path("day").asString()))
                .contains(LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai")).toString());
        assertThat(brick(CLAUSE).path("met").asInt()).isEqualTo(600);
        assertThat(brick(CLAUSE).path("breached").asInt()).isEqualTo(10);
    }

    @Test
    void theWallShowsEveryClauseOfEverySet() {
        var sets = wall().path("sets");

        assertThat(sets).hasSize(19);
        assertThat(manager.get(path("/wall")).body().path("period").path("name").asString())
                .isEqualTo(month.toString());
        assertThat(sets.valueStream()
                        .mapToInt(set -> set.path("clauses").size())
                        .sum())
                .isEqualTo(1184);
        assertThat(brick(CLAUSE).path("verdict").asString()).isEqualTo("not_due");
        assertThat(brick(CLAUSE).path("adopted").asBoolean()).isTrue();
        assertThat(brick(CLAUSE).path("measured").asBoolean()).isTrue();
        assertThat(brick("S04-003").path("measured").asBoolean()).isFalse();
        assertThat(brick("S04-003").path("verdict").asString()).isEqualTo("not_measurable");
        assertThat(brick("S04-002").path("adopted").asBoolean()).isFalse();
        assertThat(brick("S04-002").path("verdict").asString()).isEqualTo("not_due");
    }

    @Test
    void aWeekAQuarterAndAYearAreTheirDays() {
        deliver(expect(now.minusSeconds(60), now), now.minusSeconds(30));
        var day = LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai"));
        var week = "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        var quarter = "%d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));

        for (var period : List.of(week, quarter, String.valueOf(day.getYear()))) {
            assertThat(brick(CLAUSE, period).path("met").asInt()).as(period).isEqualTo(1);
            var detail =
                    manager.get(path("/wall/" + CLAUSE + "?period=" + period)).body();
            assertThat(detail.path("subjects")).as(period).hasSize(1);
        }
        assertThat(brick(CLAUSE, String.valueOf(day.getYear() + 1)).path("met").asInt())
                .isZero();
    }

    @Test
    void theWallIsTakenAwayAsAWorkbook() {
        deliver(expect(now.minusSeconds(60), now), now.minusSeconds(30));

        assertThat(manager.get(path("/wall.xlsx?period=" + month)).status()).isEqualTo(200);
        var parts = Scope.of(community, Actor.NOBODY).get(() -> unzipped(workbooks.of(Period.of(month))));
        assertThat(parts.get("xl/sharedStrings.xml"))
                .contains(CLAUSE, "S04-003", "QH-261125-7", "已兑现", "无法判定", month.toString())
                .doesNotContain("S04-002");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("<v>1</v>");
        assertThat(Scope.of(community, Actor.NOBODY).get(() -> workbooks.name(Period.of(month))))
                .endsWith(" 承诺墙 " + month + ".xlsx");
    }

    @Test
    void headquartersCountsItsCommunitiesAndNobodyElses() {
        deliver(expect(now.minusSeconds(60), now), now.minusSeconds(30));
        rollup.refresh(community);

        var line = companies.of(company, month).communities().getFirst();
        assertThat(companies.of(company, month).communities()).hasSize(1);
        assertThat(line.community()).isEqualTo(community);
        assertThat(line.met()).isEqualTo(1);
        assertThat(line.notMeasurable()).isEqualTo(1);
        assertThat(line.breached() + line.atRisk() + line.notDue()).isZero();
        assertThat(companies.of(UUID.randomUUID(), month).communities()).isEmpty();
    }

    @Test
    void aMonthThatIsOverShowsWhatWasPromisedInIt() {
        Scope.of(community, Actor.NOBODY)
                .run(() -> promises.adopt(new NewAdoption("S11-051", Map.of("on_site_minutes", 10), now, true, null)));

        assertThat(brick("S11-051", month).path("adopted").asBoolean()).isTrue();
        assertThat(minutes(month)).isEqualTo(10);
        var before = month.minusMonths(1);
        assertThat(brick("S11-051", before).path("adopted").asBoolean()).isFalse();
        assertThat(minutes(before)).isEqualTo(15);
    }

    private int minutes(YearMonth of) {
        return manager.get(path("/wall/S11-051?period=" + of))
                .body()
                .path("parameters")
                .path("on_site_minutes")
                .asInt();
    }

    @Test
    void whoTakesACommunityOverPromisesWhatWasAdoptedThereAndWhoLeavesPromisesNoMore() {
        var name = UUID.randomUUID().toString().substring(24);
        var code = "S" + name.substring(0, 5).toUpperCase(Locale.ROOT);
        var successor = registry.registerCompany("接手 " + name, code).company();
        var next = month.plusMonths(1);
        transaction.executeWithoutResult(status -> {
            sql.sql("update management set during = daterange(lower(during), :day) where community = :community")
                    .param("day", next.atDay(1))
                    .param("community", community)
                    .update();
            sql.sql(
                            "insert into management (company, community, during) values (:company, :community, daterange(:day, null))")
                    .param("company", successor)
                    .param("community", community)
                    .param("day", next.atDay(1))
                    .update();
        });
        Scope.span().run(() -> transaction.executeWithoutResult(status -> told.run()));

        assertThat(companies.of(company, month).communities()).hasSize(1);
        assertThat(companies.of(successor, month).communities()).isEmpty();
        assertThat(companies.of(company, next).communities()).isEmpty();
        var line = companies.of(successor, next).communities().getFirst();
        assertThat(line.community()).isEqualTo(community);
        assertThat(line.notDue()).isEqualTo(1);
        assertThat(line.notMeasurable()).isEqualTo(1);
    }

    @Test
    void headquartersIsToldAsOfWhenAllWasLastJudged() {
        Scope.span().run(() -> transaction.executeWithoutResult(status -> round.run()));

        var before = rounds.last().orElseThrow();
        var asOf = companies.of(company, month).asOf();
        assertThat(asOf).isBetween(before, rounds.last().orElseThrow());
    }

    @Test
    void anUnknownClauseAndAMonthThatIsNoneAreRefused() {
        assertThat(manager.get(path("/wall/S99-001?period=" + month)).type())
                .isEqualTo("urn:anju:standards.no-such-clause");
        var wrong = manager.get(path("/wall?period=november"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("2026-W48");
    }

    private static Map<String, String> unzipped(byte[] workbook) {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), HtmlUtils.htmlUnescape(text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private UUID expect(Instant riskFrom, Instant due) {
        var subject = UUID.randomUUID();
        inCommunity(() -> expectations.expect(new NewExpectation(
                Deliveries.EXPECTED,
                subject,
                "QH-261125-7",
                version,
                CLAUSE,
                riskFrom.minus(Duration.ofMinutes(10)),
                riskFrom,
                due,
                Deliveries.DELIVERED)));
        return subject;
    }

    private void deliver(UUID subject, Instant at) {
        inCommunity(() -> facts.record(NewFact.of(Deliveries.DELIVERED, subject, null, at, Source.SCANNED)
                .showing(List.of("ab".repeat(32)))));
    }

    /** Later this month, so that the last minute of a month is no special case here. */
    private Instant soon() {
        var zone = ZoneId.of("Asia/Shanghai");
        var end = month.atEndOfMonth().plusDays(1).atStartOfDay(zone).toInstant();
        return now.plusSeconds(600).isBefore(end) ? now.plusSeconds(600) : end.minusSeconds(1);
    }

    private UUID adopt(String clause) {
        return Scope.of(community, Actor.NOBODY)
                .get(() -> promises.adopt(new NewAdoption(clause, Map.of(), now, true, null)));
    }

    private void inCommunity(Runnable work) {
        Scope.of(community, Actor.NOBODY).run(() -> transaction.executeWithoutResult(status -> work.run()));
    }

    private JsonNode wall() {
        return wall(month);
    }

    private JsonNode wall(Object of) {
        return manager.get(path("/wall?period=" + of)).body();
    }

    private JsonNode brick(String clause) {
        return brick(clause, month);
    }

    private JsonNode brick(String clause, Object of) {
        return wall(of).path("sets")
                .valueStream()
                .flatMap(set -> set.path("clauses").valueStream())
                .filter(brick -> brick.path("id").asString().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private String path(String rest) {
        return "/api/communities/" + community + rest;
    }
}
