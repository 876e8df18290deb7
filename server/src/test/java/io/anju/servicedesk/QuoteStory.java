package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.command;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static io.anju.servicedesk.Walk.saying;
import static io.anju.servicedesk.Walk.send;
import static io.anju.servicedesk.Walk.step;
import static io.anju.servicedesk.Walk.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anju.community.Places;
import io.anju.community.Residents;
import io.anju.kernel.Actor;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser.Answer;
import io.anju.testing.Clause;
import io.anju.testing.Town;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What paid work costs is told and agreed to before it is done. */
@AnjuTest
class QuoteStory {

    private static final String FOUND = """
            "findings":{"cause":"阀芯磨损","parts":[],"unsigned":"ABSENT","unsignedBecause":"上班去了"}""";

    private static final String TWO_VALVES_AND_LABOUR = """
            "lines":[{"key":"valve","quantity":2,"unitFen":1},{"name":"人工","unit":"次","quantity":1,"unitFen":6000}]""";

    private static final String YES = "{\"approved\":true}";
    private static final String NO = "{\"approved\":false,\"reason\":\"再想想\"}";

    private static final String NEIGHBOUR = "19700000541";

    @Autowired
    Town town;

    @Autowired
    Places places;

    @Autowired
    Residents residents;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Clause("S11-054")
    void paidWorkDoesNotEndBeforeItsPriceWasAgreedTo(String clause) {
        var quarter = town.promising(clause);
        var ticket = atTheDoor(quarter);

        var unpriced = say(quarter, "finish", ticket, FOUND);
        assertThat(unpriced.status()).as(unpriced.text()).isEqualTo(422);
        assertThat(unpriced.body().path("detail").asString()).contains(clause);
        applied(say(quarter, "quote", ticket, "\"quote\":{" + TWO_VALVES_AND_LABOUR + "}"));
        assertThat(say(quarter, "finish", ticket, FOUND).type()).isEqualTo("urn:anju:servicedesk.quote-first");

        var resident = town.resident(quarter);
        var offered = resident.get(mine(quarter) + "/" + ticket + "/quotes").body();
        assertThat(offered.path("mayDecide").asBoolean()).isTrue();
        var quote = offered.path("items").get(0);
        assertThat(quote.path("amountFen").asLong()).isEqualTo(2 * 4_800 + 6_000);
        var decision =
                mine(quarter) + "/" + ticket + "/quotes/" + quote.path("id").asString() + "/decision";
        assertThat(resident.post(decision, YES).status()).isEqualTo(200);
        assertThat(resident.post(decision, YES).status()).as("the same again").isEqualTo(200);
        assertThat(resident.post(decision, NO).type()).isEqualTo("urn:anju:servicedesk.quote-decided-already");

        applied(say(quarter, "finish", ticket, FOUND));
        var kept = agreed(quarter, ticket);
        assertThat(kept.get("amount_fen")).isEqualTo(15_600L);
        assertThat(kept.get("list_amount_fen")).isEqualTo(9_600L);
        assertThat(kept.get("off_list")).isEqualTo(true);
        assertThat(kept.get("finished_at")).isNotNull();
        assertThat(verdict(town.manager(quarter), quarter, clause)).isEqualTo("met");
        assertThat(town.manager(quarter)
                        .get(at(quarter, "/call-backs"))
                        .body()
                        .path("items")
                        .get(0)
                        .path("reason")
                        .asString())
                .isEqualTo("paid");
    }

    @Clause("S11-054")
    void paidWorkDoesNotBeginBeforeItsPriceWasAgreedToThoughOneMayBeThereAndLook(String clause) {
        var quarter = town.promising(clause);
        var ticket = atTheDoor(quarter);
        var resident = town.resident(quarter);

        var unpriced = say(quarter, "begin", ticket, "");
        assertThat(unpriced.status()).as(unpriced.text()).isEqualTo(422);
        assertThat(unpriced.type()).isEqualTo("urn:anju:servicedesk.work-before-price");
        assertThat(unpriced.body().path("title").asString()).contains("开工");
        var beforeTheYes = Instant.now();
        applied(say(quarter, "quote", ticket, "\"quote\":{" + TWO_VALVES_AND_LABOUR + "}"));
        assertThat(say(quarter, "begin", ticket, "").type()).isEqualTo("urn:anju:servicedesk.work-before-price");
        var first = quotes(quarter, ticket).get(0).path("id").asString();
        var decisions = mine(quarter) + "/" + ticket + "/quotes/";
        assertThat(resident.post(decisions + first + "/decision", NO).status()).isEqualTo(200);
        assertThat(say(quarter, "begin", ticket, "").type()).isEqualTo("urn:anju:servicedesk.work-declined");

        applied(say(quarter, "quote", ticket, "\"quote\":{\"lines\":[{\"key\":\"valve\",\"quantity\":1}]}"));
        var second = quotes(quarter, ticket).get(0).path("id").asString();
        assertThat(resident.post(decisions + second + "/decision", YES).status())
                .isEqualTo(200);
        var technician = town.technician(quarter);
        var kept = send(technician, quarter, saying(command(technician, "begin", ticket, beforeTheYes), ""));
        assertThat(kept.type())
                .as("begun offline, before the yes")
                .isEqualTo("urn:anju:servicedesk.work-before-answer");
        assertThat(begun(quarter, second)).isNull();
        assertThatThrownBy(() -> beginBehindTheBack(quarter, first))
                .as("the database says no too")
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("paid_work_begins_after_the_answer");

        applied(say(quarter, "begin", ticket, ""));
        assertThat(begun(quarter, second)).isNotNull();
        assertThat(resident.get(mine(quarter) + "/" + ticket).text()).contains("已开工");
        applied(say(quarter, "finish", ticket, FOUND));
        assertThat(verdict(town.manager(quarter), quarter, clause)).isEqualTo("met");
    }

    private void beginBehindTheBack(Town.Quarter quarter, String quote) {
        Scope.of(quarter.community(), Actor.NOBODY)
                .run(() -> transaction.executeWithoutResult(
                        status -> sql.sql("update quote set begun_at = business_now() where id = ?::uuid")
                                .param(quote)
                                .update()));
    }

    private @Nullable Object begun(Town.Quarter quarter, String quote) {
        return Scope.of(quarter.community(), Actor.NOBODY)
                .get(() -> transaction.execute(status -> sql.sql("select begun_at from quote where id = ?::uuid")
                        .param(quote)
                        .query()
                        .singleRow()))
                .get("begun_at");
    }

    @Clause("S11-054")
    void whatAPhoneOfBeforeEndsWithoutAPriceIsKeptAndRed(String clause) {
        var quarter = town.promising(clause);
        var ticket = atTheDoor(quarter);
        applied(step(town.technician(quarter), quarter, "finish", ticket, Instant.now()));
        assertThat(verdict(town.manager(quarter), quarter, clause)).isEqualTo("breached");
    }

    @Clause("S17-009")
    void whatIsChargedBeyondThePriceListIsRedAndTheFigureOpensIt(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        charged(quarter, "\"lines\":[{\"key\":\"valve\",\"quantity\":1}]");
        assertThat(verdict(manager, quarter, clause)).isEqualTo("met");
        var dearer = charged(quarter, TWO_VALVES_AND_LABOUR);
        assertThat(verdict(manager, quarter, clause)).isEqualTo("breached");

        var month = "?month=" + YearMonth.now(CommunityZone.DEFAULT);
        var asked = manager.get(at(quarter, "/figures" + month))
                .body()
                .path("figures")
                .valueStream()
                .filter(line -> line.path("clause").asString("").equals(clause))
                .toList();
        assertThat(asked.stream().map(line -> line.path("figure").asString()))
                .containsExactly("mending", "rework", "tariff");
        assertThat(asked.getLast().path("name").asString()).isEqualTo("按价目收费");
        assertThat(asked.getLast().path("now").path("percent").decimalValue()).isEqualByComparingTo("50.0");
        var missed = manager.get(at(quarter, "/figures/tariff/cases" + month + "&hit=false"))
                .body()
                .path("items");
        assertThat(missed).hasSize(1);
        assertThat(missed.get(0).path("ticket").asString()).isEqualTo(dearer);
        assertThat(TakenAway.paper(manager, at(quarter, "/figures.pdf" + month)))
                .contains("按价目收费", "50.0%", missed.get(0).path("number").asString());
        assertThat(TakenAway.workbook(manager, at(quarter, "/figures.xlsx" + month)))
                .contains("按价目收费", "<v>50.0</v>");
        assertThat(manager.get(at(quarter, "/tickets/" + dearer)).text()).doesNotContain("charged-by-the-list");
    }

    /** Told, agreed to and done. */
    private String charged(Town.Quarter quarter, String lines) {
        var ticket = atTheDoor(quarter);
        applied(say(quarter, "quote", ticket, """
                "quote":{%s,"confirmed":"TOLD","confirmedBy":"程女士，电话里"}""".formatted(lines)));
        applied(say(quarter, "finish", ticket, FOUND));
        return ticket;
    }

    @Test
    void anotherQuoteTakesThePlaceOfOneThatWaitsButNotOfOneThatWasAgreedTo() {
        var quarter = town.promising("S11-054");
        var ticket = atTheDoor(quarter);
        applied(say(quarter, "quote", ticket, "\"quote\":{" + TWO_VALVES_AND_LABOUR + "}"));
        var first = quotes(quarter, ticket).get(0).path("id").asString();
        applied(say(quarter, "quote", ticket, """
                "quote":{"lines":[{"key":"valve","quantity":1}],"confirmed":"TOLD","confirmedBy":"程女士，电话里"}"""));

        var late = town.resident(quarter).post(mine(quarter) + "/" + ticket + "/quotes/" + first + "/decision", YES);
        assertThat(late.status()).as(late.text()).isEqualTo(409);
        assertThat(quotes(quarter, ticket)
                        .valueStream()
                        .map(each -> each.path("state").asString()))
                .containsExactly("APPROVED", "REPLACED");
        var dearer = say(quarter, "quote", ticket, "\"quote\":{" + TWO_VALVES_AND_LABOUR + "}");
        assertThat(dearer.type()).isEqualTo("urn:anju:servicedesk.quote-agreed-already");
        assertThat(agreed(quarter, ticket).get("off_list")).isEqualTo(false);
    }

    @Test
    void somebodyElseDecidesAboutNothingAndANoEndsItWithoutPay() {
        var quarter = town.promising("S11-054");
        var ticket = atTheDoor(quarter);
        applied(say(quarter, "quote", ticket, "\"quote\":{" + TWO_VALVES_AND_LABOUR + "}"));
        var quote = quotes(quarter, ticket).get(0).path("id").asString();
        var decision = mine(quarter) + "/" + ticket + "/quotes/" + quote + "/decision";

        assertThat(town.resident(town.promising("S11-054")).post(decision, YES).status())
                .isEqualTo(404);
        assertThat(town.resident(quarter).post(decision, NO).status()).isEqualTo(200);
        applied(say(quarter, "finish", ticket, FOUND));
        assertThat(agreedCount(quarter, ticket)).isZero();
    }

    @Test
    void whatWasAgreedToIsOwedWhenItsTicketEndsWithTheOneItGoesWith() {
        var quarter = town.promising("S11-054");
        var ticket = atTheDoor(quarter);
        applied(say(quarter, "quote", ticket, """
                "quote":{"lines":[{"key":"valve","quantity":1}],"confirmed":"TOLD","confirmedBy":"程女士"}"""));
        var lead = reported(quarter, "leak");
        var merged = town.manager(quarter)
                .post(at(quarter, "/tickets/" + ticket + "/merger"), "{\"into\":\"" + lead + "\"}");
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);

        applied(step(town.technician(quarter), quarter, "arrive", lead, Instant.now()));
        applied(step(town.technician(quarter), quarter, "finish", lead, Instant.now()));

        assertThat(agreed(quarter, ticket).get("finished_at")).isNotNull();
    }

    @Test
    void aPriceThatHadNoAnswerBeforeTheEndHasNoneAfterIt() {
        var quarter = town.promising("S11-054");
        var ticket = atTheDoor(quarter);
        applied(say(quarter, "quote", ticket, "\"quote\":{" + TWO_VALVES_AND_LABOUR + "}"));
        var quote = quotes(quarter, ticket).get(0).path("id").asString();
        applied(step(town.technician(quarter), quarter, "finish", ticket, Instant.now()));

        var late = town.resident(quarter).post(mine(quarter) + "/" + ticket + "/quotes/" + quote + "/decision", YES);
        assertThat(late.type()).as(late.text()).isEqualTo("urn:anju:servicedesk.quote-work-done");
        assertThat(agreedCount(quarter, ticket)).isZero();
    }

    @Test
    void aSignatureOnTheSpotNeedsOneAndAPriceThatIsNotInForceIsNoPrice() {
        var quarter = town.promising("S11-054");
        var ticket = atTheDoor(quarter);

        assertThat(say(quarter, "quote", ticket, """
                "quote":{"lines":[{"key":"valve","quantity":1}],"confirmed":"SIGNED"}""").type()).isEqualTo("urn:anju:servicedesk.quote-unsigned");
        assertThat(say(quarter, "quote", ticket, """
                "quote":{"lines":[{"key":"tomorrow","quantity":1}]}""").type()).isEqualTo("urn:anju:servicedesk.no-such-price");
    }

    @Test
    void whoJoinedHearsThatAPriceWaitsAndNoSumAndTheManagerSeesThatItDoes() {
        var quarter = town.promising("S11-054");
        var ticket = atTheDoor(quarter);
        var joined = town.manager(quarter)
                .post(at(quarter, "/tickets/" + ticket + "/joined-reports"), """
                {"channel":"PHONE","party":"%s","description":"我家也停水了"}""".formatted(neighbour(quarter)));
        assertThat(joined.status()).as(joined.text()).isEqualTo(204);
        var other = town.byPhone(NEIGHBOUR);

        applied(say(quarter, "quote", ticket, "\"quote\":{" + TWO_VALVES_AND_LABOUR + "}"));

        var told = other.get("/api/me/messages").body().path("items").get(0).path("text");
        assertThat(told.asString()).contains("已报价").doesNotContain("元");
        var waiting = town.manager(quarter).get(at(quarter, "/today")).text();
        assertThat(waiting).contains("\"kind\":\"quote\"", "\"detail\":\"156.00\"");
    }

    private UUID neighbour(Town.Quarter quarter) {
        return Scope.of(quarter.community(), Actor.NOBODY)
                .get(() -> transaction.execute(status -> {
                    var home = places.add(Places.Kind.SPACE, null, "4-1-301", "4号楼1单元301");
                    var party = residents.register("住户", NEIGHBOUR);
                    residents.settle(party, home, Residents.Relation.OWNER, today().minusDays(1));
                    return party;
                }));
    }

    @Test
    void aPriceIsWrittenAheadAndNeverRewritten() {
        var quarter = town.promising("S11-054");
        var administrator = town.administrator(quarter);
        var list = "/api/companies/" + quarter.company() + "/price-list";
        var tomorrow = today().plusDays(1);

        assertThat(administrator
                        .put(list + "/valve", "0", price(4_800, today()))
                        .status())
                .isEqualTo(200);
        assertThat(administrator.put(list + "/valve", "1", price(100, today())).status())
                .isEqualTo(422);
        assertThat(administrator
                        .put(list + "/valve", "0", price(100, today().minusDays(1)))
                        .status())
                .isEqualTo(422);
        assertThat(administrator
                        .put(list + "/valve", "0", price(5_000, tomorrow))
                        .status())
                .isEqualTo(200);
        assertThat(administrator
                        .put(list + "/valve", "0", price(4_900, tomorrow))
                        .status())
                .as("somebody wrote it meanwhile")
                .isEqualTo(412);
        assertThat(administrator
                        .put(list + "/valve", "1", price(5_100, tomorrow))
                        .status())
                .isEqualTo(200);

        assertThat(administrator
                        .get(list)
                        .body()
                        .path("items")
                        .valueStream()
                        .map(each -> each.path("priceFen").asLong()))
                .containsExactly(5_100L, 4_800L);
        var here =
                town.technician(quarter).get(at(quarter, "/price-list")).body().path("items");
        assertThat(here).hasSize(1);
        assertThat(here.get(0).path("priceFen").asLong()).isEqualTo(4_800);
        assertThat(town.manager(quarter).get(list).status()).isNotEqualTo(200);
    }

    /** A ticket of a category that is paid for, with somebody let in already. */
    private String atTheDoor(Town.Quarter quarter) {
        var administrator = town.administrator(quarter);
        var company = "/api/companies/" + quarter.company();
        administrator.put(company + "/price-list/valve", "0", price(4_800, today()));
        administrator.put(company + "/price-list/tomorrow", "0", price(1, today().plusDays(1)));
        administrator.put(company + "/ticket-categories/valve", "0", """
                {"name":"换阀门","n":50,"kind":"REPAIR","nature":"ORDINARY","visit":true,"profile":"PAID",
                 "charged":"REPORTER","dispatch":"AUTOMATIC","active":true}""");
        var ticket = reported(quarter, "valve");
        applied(say(quarter, "arrive", ticket, """
                "door":{"confirmed":["DRESSED","KNOCKED","IDENTIFIED","CONSENTED"],"purpose":"来换阀门"}"""));
        return ticket;
    }

    private String reported(Town.Quarter quarter, String category) {
        return town.resident(quarter)
                .post(mine(quarter), report(quarter).replace("\"leak\"", "\"" + category + "\""))
                .body()
                .path("id")
                .asString();
    }

    private Answer say(Town.Quarter quarter, String kind, String ticket, String said) {
        var technician = town.technician(quarter);
        return send(technician, quarter, saying(command(technician, kind, ticket, Instant.now()), said));
    }

    private JsonNode quotes(Town.Quarter quarter, String ticket) {
        return town.manager(quarter)
                .get(at(quarter, "/tickets/" + ticket + "/quotes"))
                .body()
                .path("items");
    }

    private Map<String, @Nullable Object> agreed(Town.Quarter quarter, String ticket) {
        return Scope.of(quarter.community(), Actor.NOBODY)
                .get(() -> transaction.execute(
                        status -> sql.sql("select * from servicedesk_quote_v1 where ticket = ?::uuid")
                                .param(ticket)
                                .query()
                                .singleRow()));
    }

    private long agreedCount(Town.Quarter quarter, String ticket) {
        return Scope.of(quarter.community(), Actor.NOBODY)
                .get(() -> transaction.execute(
                        status -> sql.sql("select count(*) from servicedesk_quote_v1 where ticket = ?::uuid")
                                .param(ticket)
                                .query(Long.class)
                                .single()));
    }

    private static String price(long fen, LocalDate from) {
        return """
                {"name":"角阀 DN15","unit":"只","priceFen":%d,"from":"%s","active":true}""".formatted(fen, from);
    }

    private static LocalDate today() {
        return LocalDate.now(CommunityZone.DEFAULT);
    }

    private static void applied(Answer answer) {
        assertThat(answer.body().path("outcome").asString()).as(answer.text()).isEqualTo("applied");
    }
}
