package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.verdict;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.identity.Accounts;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Browser.Answer;
import io.anju.testing.Clause;
import io.anju.testing.Town;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Manners on the telephone: what is said stands in the call form, and a supervisor samples calls and scores each. */
@AnjuTest
class MannerStory {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private static final Map<String, Integer> GOOD =
            Map.of("greeting", 1, "steady", 5, "gentle", 4, "clear", 4, "listening", 1);

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    private Town.Quarter quarter;
    private Browser agent;
    private Browser supervisor;
    private TelephoneExchange exchange;
    private final Instant rang = Instant.now().minusSeconds(40);

    /** The manager takes the calls; a supervisor listens. */
    private void adopting(String clause) {
        quarter = town.promising(clause);
        agent = town.manager(quarter);
        exchange = TelephoneExchange.connected(town, agent, quarter, "desk");
        var login = quarter.manager() + "-sv";
        accounts.grantInCommunity(
                accounts.withPassword(login, Town.PASSWORD),
                "supervisor",
                quarter.company(),
                quarter.community(),
                LocalDate.of(2026, 1, 1));
        supervisor = town.browser().signIn(login, Town.PASSWORD);
    }

    @BeforeEach
    void nothingIsAdoptedYet() {
        adopting("S05-036");
    }

    @Clause("S05-037")
    void theGreetingIsTheFirstLineOfTheCallFormAndTheCheckListensForIt(String clause) {
        adopting(clause);
        var script = agent.get(at(quarter, "/calls")).body().path("script");
        assertThat(script.path("greeting").asString()).startsWith("您好").contains("公司");
        var call = noted("a");
        assertThat(items(call).get(0).path("clause").asString()).isEqualTo(clause);

        assertThat(refusal(call, without("greeting"))).contains(clause, "报了公司名");
        assertThat(check(call, GOOD).status()).isEqualTo(201);
        assertThat(verdict(agent, quarter, clause)).isEqualTo("met");
        check(noted("b"), with("greeting", 0));
        assertThat(verdict(agent, quarter, clause)).isEqualTo("breached");
    }

    @Clause("S05-038")
    void onAFestivalTheGreetingHasItsWordsAndTheCheckListensForThem(String clause) {
        adopting(clause);
        var ordinary = noted("a");
        assertThat(items(ordinary).toString()).doesNotContain(clause);
        assertThat(agent.get(at(quarter, "/calls"))
                        .body()
                        .path("script")
                        .path("greeting")
                        .asString())
                .startsWith("您好");

        var today = LocalDate.now(HERE);
        town.administrator(quarter)
                .put(
                        "/api/companies/" + quarter.company() + "/call-greetings/" + today,
                        "0",
                        "{\"lastDay\":\"" + today + "\",\"words\":\"新年好\",\"active\":true}");
        assertThat(agent.get(at(quarter, "/calls"))
                        .body()
                        .path("script")
                        .path("greeting")
                        .asString())
                .startsWith("新年好");
        var call = noted("b");
        assertThat(refusal(call, GOOD)).contains(clause);
        assertThat(check(call, with("festival", 1)).status()).isEqualTo(201);
        assertThat(verdict(agent, quarter, clause)).isEqualTo("met");
    }

    @Clause("S05-041")
    void theAverageOfThreePointsIsKeptForTheAgent(String clause) {
        adopting(clause);
        var call = noted("a");
        assertThat(refusal(call, with("clear", 0))).contains(clause, "发音清楚");
        assertThat(refusal(call, without("gentle"))).contains(clause);

        check(call, GOOD);
        var mine =
                agent.get(at(quarter, "/call-checks/mine")).body().path("items").get(0);
        assertThat(mine.path("average").decimalValue()).isEqualByComparingTo("4.33");
        assertThat(mine.path("agent").asString())
                .isEqualTo(agent.get("/api/me").body().path("account").asString());
        assertThat(verdict(agent, quarter, clause)).isEqualTo("met");

        check(noted("b"), with("steady", 1, "gentle", 2, "clear", 4));
        assertThat(verdict(agent, quarter, clause)).isEqualTo("breached");
        assertThat(ofAgent().path("average").decimalValue()).as("of both").isEqualByComparingTo("3.33");
    }

    @Clause("S05-042")
    void aLongSilenceIsRecordedForTheAgent(String clause) {
        adopting(clause);
        check(noted("a"), with("listening", 0));

        assertThat(ofAgent().path("failed").get(0).path("item").asString()).isEqualTo("listening");
        assertThat(ofAgent().path("failed").get(0).path("times").asInt()).isEqualTo(1);
        var mine =
                agent.get(at(quarter, "/call-checks/mine")).body().path("items").get(0);
        assertThat(mine.path("scores")
                        .valueStream()
                        .filter(score -> score.path("clause").asString("").equals(clause)))
                .singleElement()
                .satisfies(score -> assertThat(score.path("points").asInt()).isZero());
        assertThat(verdict(agent, quarter, clause)).isEqualTo("breached");
    }

    @Clause("S05-043")
    void whoeverIsAskedToWaitHearsWhyAndTheirWaitBegins(String clause) {
        adopting(clause);
        exchange.tells("ring", "a", rang);
        exchange.tells("answer", "a", rang.plusSeconds(3));
        var call = ringing();
        assertThat(call.path("heldSince").isMissingNode()
                        || call.path("heldSince").isNull())
                .isTrue();
        assertThat(agent.post(at(quarter, "/calls/" + id(call) + "/hold"), "").status())
                .isEqualTo(204);
        assertThat(Instant.parse(ringing().path("heldSince").asString())).isAfter(rang);
        assertThat(agent.get(at(quarter, "/calls"))
                        .body()
                        .path("script")
                        .path("pause")
                        .asString())
                .contains("请您稍等");

        assertThat(agent.post(at(quarter, "/calls/" + id(call) + "/resumption"), "")
                        .status())
                .isEqualTo(204);
        exchange.tells("hold", "a", rang.plusSeconds(5));
        exchange.tells("resume", "a", rang.plusSeconds(12));
        note(id(call));
        assertThat(refusal(id(call), with("sorry", 1))).contains(clause);
        check(id(call), with("sorry", 1, "pause", 1));
        assertThat(verdict(agent, quarter, clause)).isEqualTo("met");
    }

    @Clause("S05-044")
    void whoeverWaitedHearsThatWeAreSorryAndTheirWaitIsAddedUp(String clause) {
        adopting(clause);
        exchange.tells("ring", "a", rang);
        exchange.tells("answer", "a", rang.plusSeconds(3));
        exchange.tells("hold", "a", rang.plusSeconds(5));
        exchange.tells("resume", "a", rang.plusSeconds(12));
        exchange.tells("hold", "a", rang.plusSeconds(20));
        exchange.tells("resume", "a", rang.plusSeconds(24));
        var call = ringing();
        assertThat(call.path("heldSeconds").asInt()).isEqualTo(11);
        assertThat(agent.get(at(quarter, "/calls"))
                        .body()
                        .path("script")
                        .path("sorry")
                        .asString())
                .contains("让您久等");

        note(id(call));
        assertThat(refusal(id(call), with("pause", 1))).contains(clause);
        check(id(call), with("sorry", 0, "pause", 1));
        assertThat(verdict(agent, quarter, clause)).isEqualTo("breached");
    }

    @Clause("S05-048")
    void aCallThatWeEndedFirstIsCounted(String clause) {
        var without = town.promising(clause);
        assertThat(verdict(town.manager(without), without, clause)).isEqualTo("not_measurable");
        adopting(clause);
        noted("a");
        exchange.tells("end", "a", rang.plusSeconds(30), ",\"by\":\"caller\"");
        assertThat(verdict(agent, quarter, clause)).isEqualTo("met");
        assertThat(figures().path("agentHungUpFirst").asInt()).isZero();

        noted("b");
        exchange.tells("end", "b", rang.plusSeconds(31), ",\"by\":\"agent\"");
        assertThat(figures().path("agentHungUpFirst").asInt()).isEqualTo(1);
        assertThat(ofAgent().path("hungUpFirst").asInt()).isEqualTo(1);
        assertThat(verdict(agent, quarter, clause)).isEqualTo("breached");
    }

    @Test
    void nobodyHangsUpOnACallThatOnlyRangAndTheAnswerMayBeToldLast() {
        adopting("S05-048");
        exchange.tells("ring", "a", rang);
        exchange.tells("end", "a", rang.plusSeconds(20), ",\"by\":\"caller\"");
        assertThat(verdict(agent, quarter, "S05-048"))
                .as("nobody kept anything")
                .isEqualTo("not_due");
        exchange.tells("ring", "b", rang);
        exchange.tells("end", "b", rang.plusSeconds(5), ",\"by\":\"agent\"");
        assertThat(verdict(agent, quarter, "S05-048")).as("declined").isEqualTo("not_due");
        assertThat(figures().path("agentHungUpFirst").asInt()).isZero();

        exchange.tells("ring", "c", rang);
        exchange.tells("end", "c", rang.plusSeconds(20), ",\"by\":\"caller\"");
        exchange.tells("answer", "c", rang.plusSeconds(3));
        assertThat(verdict(agent, quarter, "S05-048")).isEqualTo("met");
        exchange.tells("ring", "d", rang);
        exchange.tells("end", "d", rang.plusSeconds(20), ",\"by\":\"agent\"");
        exchange.tells("answer", "d", rang.plusSeconds(3));
        assertThat(verdict(agent, quarter, "S05-048")).isEqualTo("breached");
        assertThat(figures().path("agentHungUpFirst").asInt()).isEqualTo(1);
    }

    @Test
    void aCallIsCheckedOnceByAnotherAndTheCompanyWritesTheList() {
        var call = noted("a");
        exchange.tells("ring", "b", rang);
        exchange.tells("answer", "b", rang.plusSeconds(3));
        assertThat(agent.post(at(quarter, "/calls/" + call + "/check"), scores(GOOD))
                        .type())
                .isEqualTo("urn:anju:servicedesk.own-call");
        assertThat(check(id(ringing()), GOOD).type()).isEqualTo("urn:anju:servicedesk.call-not-noted");
        assertThat(supervisor.get(at(quarter, "/call-checks/candidates")).body().path("items"))
                .hasSize(1);
        assertThat(check(call, GOOD).status()).isEqualTo(201);
        assertThat(check(call, GOOD).type()).isEqualTo("urn:anju:constraint.call_is_checked_once");
        assertThat(supervisor.get(at(quarter, "/call-checks/candidates")).body().path("items"))
                .isEmpty();

        var lines = town.administrator(quarter)
                .put(
                        "/api/companies/" + quarter.company() + "/call-check-items/farewell",
                        "0",
                        "{\"n\":9,\"words\":\"说了再见\",\"scored\":\"KEPT\",\"asked\":\"ALWAYS\",\"active\":true}");
        assertThat(lines.status()).as(lines.text()).isEqualTo(200);
        assertThat(town.administrator(quarter)
                        .put(
                                "/api/companies/" + quarter.company() + "/call-check-items/farewell",
                                "0",
                                "{\"n\":9,\"words\":\"说了拜拜\",\"scored\":\"KEPT\",\"asked\":\"ALWAYS\",\"active\":true}")
                        .status())
                .as("somebody wrote it meanwhile")
                .isEqualTo(412);
        assertThat(refusal(noted("c"), GOOD)).contains("说了再见");
        assertThat(town.technician(quarter)
                        .get(at(quarter, "/call-checks/mine"))
                        .status())
                .isEqualTo(403);
    }

    /** Rings, is answered and noted. */
    private String noted(String name) {
        exchange.tells("ring", name, rang);
        exchange.tells("answer", name, rang.plusSeconds(3));
        var call = id(ringing());
        note(call);
        return call;
    }

    private void note(String call) {
        var sheet = """
                {"caller":"周先生","need":"问停车","refusedToSay":false,"notNow":false,"anythingElse":true}""";
        assertThat(agent.post(at(quarter, "/calls/" + call + "/sheet"), sheet).status())
                .isEqualTo(204);
    }

    private JsonNode ringing() {
        return agent.get(at(quarter, "/calls")).body().path("items").get(0);
    }

    private JsonNode items(String call) {
        return supervisor
                .get(at(quarter, "/calls/" + call + "/check-items"))
                .body()
                .path("items");
    }

    private Answer check(String call, Map<String, Integer> points) {
        return supervisor.post(at(quarter, "/calls/" + call + "/check"), scores(points));
    }

    private String refusal(String call, Map<String, Integer> points) {
        var refused = check(call, points);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        return refused.body().path("errors").toString();
    }

    private static String scores(Map<String, Integer> points) {
        return points.entrySet().stream()
                .map(one -> "{\"item\":\"%s\",\"points\":%d}".formatted(one.getKey(), one.getValue()))
                .collect(joining(",", "{\"scores\":[", "]}"));
    }

    private static Map<String, Integer> with(Object... more) {
        var points = new TreeMap<>(GOOD);
        for (int n = 0; n < more.length; n += 2) {
            points.put((String) more[n], (Integer) more[n + 1]);
        }
        return points;
    }

    private static Map<String, Integer> without(String item) {
        var points = new TreeMap<>(GOOD);
        points.remove(item);
        return points;
    }

    private JsonNode ofAgent() {
        return supervisor
                .get(at(quarter, "/call-checks/agents?month=" + YearMonth.now(HERE)))
                .body()
                .path("items")
                .get(0);
    }

    private JsonNode figures() {
        return agent.get(at(quarter, "/calls/figures?month=" + YearMonth.now(HERE)))
                .body();
    }

    private static String id(JsonNode call) {
        return call.path("id").asString();
    }
}
