package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Browser.Answer;
import io.anju.testing.Clause;
import io.anju.testing.Spreadsheet;
import io.anju.testing.Town;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The exchange's own list as a workbook, where it cannot tell of the calls by itself: judged by the same rules. */
@AnjuTest
class CallListStory {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss");

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Town town;

    @Clause({"S05-036", "S11-177"})
    void howLongItRangIsJudgedFromTheListAndTheSameListAddsNothing(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var phone = clause.equals("S05-036") ? "DESK" : "CONTROL_ROOM";
        var rang = LocalDateTime.now(HERE).minusMinutes(2).truncatedTo(ChronoUnit.SECONDS);
        assertThat(verdict(manager, quarter, clause)).isEqualTo("not_measurable");

        var list = new Spreadsheet();
        list.sheet("来电").row("呼入时间", "来电号码", "响铃秒数", "接听分机").row(rang, 19900080001L, 14, "8001");
        var looked = bring(manager, quarter, list, phone, true);
        assertThat(looked.path("kept").asBoolean()).isFalse();
        assertThat(looked.path("taken").asInt()).isEqualTo(1);
        assertThat(verdict(manager, quarter, clause)).as("only looked at").isEqualTo("not_measurable");

        assertThat(bring(manager, quarter, list, phone, false).path("kept").asBoolean())
                .isTrue();
        assertThat(verdict(manager, quarter, clause)).isEqualTo("met");

        list.sheet("来电").row(TEXT.format(rang.plusSeconds(30)), "１９９０００８０００２", "１６", "8001");
        var more = bring(manager, quarter, list, phone, false);
        assertThat(more.path("taken").asInt()).isEqualTo(1);
        assertThat(more.path("known").asInt()).isEqualTo(1);
        assertThat(more.path("rows").get(0).path("outcome").asString()).isEqualTo("KNOWN");
        assertThat(verdict(manager, quarter, clause)).isEqualTo("breached");

        assertThat(bring(manager, quarter, list, phone, false).path("taken").asInt())
                .isZero();
        var figures = manager.get(at(quarter, "/calls/figures?month=" + YearMonth.now(HERE)))
                .body();
        assertThat(figures.path("measurable").asBoolean()).isTrue();
        assertThat(figures.path("rang").asInt()).isEqualTo(2);
        assertThat(figures.path("withinThreeRings").asInt()).isEqualTo(1);
    }

    @Test
    void whoRangInVainStandsInTheHotlineWithTheirNameAndIsCalledBack() {
        var quarter = town.promising("S15-001");
        var manager = town.manager(quarter);
        var rang = LocalDateTime.now(HERE).minusMinutes(3).truncatedTo(ChronoUnit.SECONDS);
        var list = new Spreadsheet();
        list.sheet("来电")
                .row("来电时间", "主叫", "接听时间", "通话结束", "接听人")
                .row(rang, quarter.residentPhone(), null, TEXT.format(rang.plusSeconds(31)), null)
                .row(rang.plusSeconds(40), "87654321", rang.plusSeconds(45), rang.plusSeconds(80), "周前台");
        bring(manager, quarter, list, "DESK", false);

        assertThat(owed(quarter))
                .as("who was answered is owed nothing, not even for a moment")
                .isEqualTo(1);
        var day = manager.get(at(quarter, "/hotline?day=" + rang.toLocalDate())).body();
        assertThat(day.path("measurable").asBoolean()).isTrue();
        assertThat(day.path("rang").asInt()).isEqualTo(2);
        assertThat(day.path("missed").asInt()).isEqualTo(1);
        var missed = day.path("items").get(0);
        assertThat(missed.path("name").asString()).isEqualTo("程女士");
        assertThat(missed.path("number").asString()).contains("****");
        assertThat(verdict(manager, quarter, "S15-001")).isEqualTo("not_due");
        assertThat(manager.post(
                                at(quarter, "/calls/" + missed.path("id").asString() + "/call-back"),
                                "{\"reached\":true}")
                        .status())
                .isEqualTo(204);
        assertThat(verdict(manager, quarter, "S15-001")).isEqualTo("met");
    }

    @Test
    void aCallAtMidnightSharpIsOne() {
        var quarter = town.promising("S15-001");
        var manager = town.manager(quarter);
        var list = new Spreadsheet();
        list.sheet("来电")
                .row("来电时间", "主叫", "接听时间")
                .row(LocalDate.now(HERE).minusDays(1).atStartOfDay(), "19900080001", null);
        assertThat(bring(manager, quarter, list, "DESK", true).path("taken").asInt())
                .isEqualTo(1);
    }

    @Test
    void whatTheExchangeToldByItselfIsKnownByItsNameOrByItsSecondAndNumber() {
        var quarter = town.promising("S05-036");
        var manager = town.manager(quarter);
        var exchange = TelephoneExchange.connected(town, manager, quarter, "desk");
        var rang = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        exchange.tells("ring", "a-1", rang, ",\"number\":\"19900080001\"");
        exchange.tells("ring", "a-2", rang.plusSeconds(5), ",\"number\":\"19900080002\"");
        var here = LocalDateTime.ofInstant(rang, HERE);

        var list = new Spreadsheet();
        list.sheet("来电")
                .row("来电时间", "主叫", "接听时间", "通话编号")
                .row(here.plusSeconds(1), "19900080001", null, "a-1")
                .row(here.plusSeconds(5), "19900080002", null, "77")
                .row(here.plusSeconds(5), "19900080003", null, "78");
        var told = bring(manager, quarter, list, "DESK", false);
        assertThat(told.path("known").asInt()).isEqualTo(2);
        assertThat(told.path("taken").asInt()).isEqualTo(1);

        var numbered = new Spreadsheet();
        numbered.sheet("来电").row("来电时间", "主叫", "接听时间", "通话编号").row(here.minusHours(3), "19900080009", null, "78");
        var another = bring(manager, quarter, numbered, "DESK", false);
        assertThat(another.path("kept").asBoolean()).isFalse();
        assertThat(another.path("rows").get(0).path("why").asString()).contains("通话编号 78 已是另一通来电");
    }

    @Test
    void aRowThatCannotBeReadIsNamedAndNothingIsKept() {
        var quarter = town.promising("S05-036");
        var manager = town.manager(quarter);
        var rang = LocalDateTime.now(HERE).minusMinutes(2).truncatedTo(ChronoUnit.SECONDS);
        var list = new Spreadsheet();
        list.sheet("来电")
                .row("来电时间", "主叫", "接听时间")
                .row(rang, "19900080001", rang.plusSeconds(3))
                .row("昨天下午", "19900080002", null);
        var told = bring(manager, quarter, list, "DESK", false);
        assertThat(told.path("kept").asBoolean()).isFalse();
        assertThat(told.path("refused").asInt()).isEqualTo(1);
        assertThat(told.path("rows").get(1).path("row").asInt()).isEqualTo(3);
        assertThat(told.path("rows").get(1).path("why").asString()).isEqualTo("来电时间读不懂：昨天下午");
        assertThat(manager.get(at(quarter, "/calls")).body().path("items")).isEmpty();
        assertThat(verdict(manager, quarter, "S05-036")).isEqualTo("not_measurable");

        var other = new Spreadsheet();
        other.sheet("住户").row("楼栋", "房号").row("3", "101");
        assertThat(send(manager, quarter, other, "DESK", true).type())
                .isEqualTo("urn:anju:servicedesk.call-list-without-columns");
        assertThat(send(town.technician(quarter), quarter, list, "DESK", true).status())
                .isEqualTo(403);
    }

    @Test
    void whatWasPromisedOnlyAfterwardsJudgesNoCallOfTheList() {
        var quarter = town.promising("S05-036");
        var manager = town.manager(quarter);
        var rang = LocalDateTime.now(HERE).minusDays(2).truncatedTo(ChronoUnit.SECONDS);
        var list = new Spreadsheet();
        list.sheet("来电").row("来电时间", "主叫", "接听时间").row(rang, "19900080001", rang.plusSeconds(50));
        assertThat(bring(manager, quarter, list, "DESK", false).path("taken").asInt())
                .isEqualTo(1);
        assertThat(verdict(manager, quarter, "S05-036")).isEqualTo("not_due");
    }

    private int owed(Town.Quarter quarter) {
        return Scope.of(quarter.community(), Actor.NOBODY)
                .get(() -> transaction.execute(status -> sql.sql("""
                                select count(*)::int from expectation
                                 where community = :community and clause = 'S15-001'
                                """)
                        .param("community", quarter.community())
                        .query(Integer.class)
                        .single()));
    }

    private static JsonNode bring(
            Browser manager, Town.Quarter quarter, Spreadsheet list, String phone, boolean check) {
        var answer = send(manager, quarter, list, phone, check);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static Answer send(Browser who, Town.Quarter quarter, Spreadsheet list, String phone, boolean check) {
        var bytes = list.bytes();
        var file = sha256(bytes);
        who.put(at(quarter, "/files/" + file), XLSX, bytes);
        return who.post(
                at(quarter, "/call-lists"),
                "{\"file\":\"%s\",\"phone\":\"%s\",\"check\":%s}".formatted(file, phone, check));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
