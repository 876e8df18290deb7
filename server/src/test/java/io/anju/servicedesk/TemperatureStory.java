package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.identity.Accounts;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Browser.Answer;
import io.anju.testing.Clause;
import io.anju.testing.Town;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Rooms that are too cold: measured, written down by themselves, and settled by something done and a reading after it. */
@AnjuTest
class TemperatureStory {

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Clause("S18-030")
    void aReadingOutsideTheRangeOpensAnIssueByItself(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var technician = town.technician(quarter);
        assertThat(read(technician, quarter, "18.0").body().has("issue")).isFalse();
        assertThat(read(technician, quarter, "18.0", false).type()).isEqualTo("urn:anju:servicedesk.no-consent");
        assertThat(issues(manager, quarter).body().path("items")).isEmpty();

        var opened = read(technician, quarter, "17.9");
        var issue = opened.body().path("issue");
        assertThat(issue.path("tooCold").asBoolean()).as(opened.text()).isTrue();
        assertThat(issue.path("label").asString()).isEqualTo("3号楼2单元1102");
        assertThat(issue.path("readings").get(0).path("celsius").asDouble()).isEqualTo(17.9);
        assertThat(issue.path("readings").get(0).path("by").asString()).startsWith("师傅");
        assertThat(read(technician, quarter, "16.0").body().path("issue").path("id"))
                .as("one open issue a room")
                .isEqualTo(issue.path("id"));
        assertThat(issues(manager, quarter).body().path("items")).hasSize(1);
        assertThat(verdict(manager, quarter, clause)).isEqualTo("met");
    }

    @Test
    void eachCommunityHasItsOwnRange() {
        var quarter = town.promising("S18-030");
        var manager = town.manager(quarter);
        var path = at(quarter, "/temperature-range");
        assertThat(manager.put(path, "\"0\"", "{\"low\":22,\"high\":20}").type())
                .isEqualTo("urn:anju:servicedesk.temperature-range");
        assertThat(manager.put(path, "\"0\"", "{\"low\":16.5,\"high\":24}").status())
                .isEqualTo(200);
        assertThat(manager.put(path, "\"0\"", "{\"low\":16.5,\"high\":24}").status())
                .isEqualTo(412);
        accounts.grantInCommunity(
                accounts.withPassword(quarter.manager() + "-fd", Town.PASSWORD),
                "front_desk",
                quarter.company(),
                quarter.community(),
                LocalDate.of(2026, 1, 1));
        var desk = town.browser().signIn(quarter.manager() + "-fd", Town.PASSWORD);
        assertThat(desk.get(path).status()).isEqualTo(200);
        assertThat(desk.put(path, "\"1\"", "{\"low\":10,\"high\":24}").status()).isEqualTo(403);
        assertThat(read(manager, quarter, "17").body().has("issue")).isFalse();
        var warm = read(manager, quarter, "24.1").body().path("issue");
        assertThat(warm.path("tooCold").asBoolean(true)).isFalse();
    }

    @Test
    void theNewestReadingsAreShownWhereARoomWasMeasuredOften() {
        var quarter = town.promising("S18-030");
        var technician = town.technician(quarter);
        for (int n = 0; n <= 50; n++) {
            read(technician, quarter, n == 50 ? "16.9" : "15.5");
        }
        var readings = issues(town.manager(quarter), quarter)
                .body()
                .path("items")
                .get(0)
                .path("readings");
        assertThat(readings).hasSize(50);
        assertThat(readings.get(49).path("celsius").asDouble()).isEqualTo(16.9);
        assertThat(readings.get(49).path("by").asString()).startsWith("师傅");
    }

    @Clause("S18-031")
    void anIssueEndsWithAMeasureAndAReadingAfterIt(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var id = read(manager, quarter, "15.5").body().path("issue").path("id").asString();
        var path = at(quarter, "/temperature-issues/" + id);
        var measure = "{\"measure\":\"ADJUST_VALVE\",\"words\":\"把楼下支管阀门关小两圈\"}";

        var early = manager.post(path + "/closing", "{}");
        assertThat(early.type()).as(early.text()).isEqualTo("urn:anju:servicedesk.temperature-without-measure");
        assertThat(early.body().path("detail").asString()).contains(clause);
        assertThat(manager.post(path + "/measure", measure).status()).isEqualTo(200);
        assertThat(manager.post(path + "/closing", "{}").type())
                .isEqualTo("urn:anju:servicedesk.temperature-not-measured-since");
        read(manager, quarter, "17.0");
        assertThat(manager.post(path + "/closing", "{}").type())
                .isEqualTo("urn:anju:servicedesk.temperature-still-outside");
        read(manager, quarter, "19.5");
        assertThat(verdict(manager, quarter, clause)).isEqualTo("not_due");

        var settled = manager.post(path + "/closing", "{}");
        assertThat(settled.body().path("settledCelsius").asDouble())
                .as(settled.text())
                .isEqualTo(19.5);
        assertThat(settled.body().path("measure").asString()).isEqualTo("ADJUST_VALVE");
        assertThat(verdict(manager, quarter, clause)).isEqualTo("met");
        assertThat(manager.post(path + "/closing", "{}").type())
                .isEqualTo("urn:anju:servicedesk.temperature-settled-already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leak", "lock"})
    void whoeverIsSentThereSeesTheRoomAndWritesWhatTheThermometerSays(String category) {
        var quarter = town.promising("S18-030");
        var technician = town.technician(quarter);
        var ticket = town.resident(quarter)
                .post(Walk.mine(quarter), Walk.report(quarter).replace("leak", category))
                .body()
                .path("id")
                .asString();
        var room = at(quarter, "/my-tickets/" + ticket + "/temperature");

        var fine = technician.get(room);
        assertThat(fine.body().path("label").asString()).as(fine.text()).isEqualTo("3号楼2单元1102");
        assertThat(fine.body().path("range").path("low").asDouble()).isEqualTo(18.0);
        assertThat(fine.body().has("issue")).isFalse();
        assertThat(technician
                        .post(room + "/readings", "{\"celsius\":15.5,\"consent\":false}")
                        .type())
                .isEqualTo("urn:anju:servicedesk.no-consent");
        var cold = technician.post(room + "/readings", "{\"celsius\":15.5,\"consent\":true,\"note\":\"主卧\"}");
        assertThat(cold.status()).as(cold.text()).isEqualTo(201);
        assertThat(cold.body()
                        .path("issue")
                        .path("readings")
                        .get(0)
                        .path("note")
                        .asString())
                .isEqualTo("主卧");
        assertThat(technician.get(room).body().path("issue").path("tooCold").asBoolean())
                .isTrue();
        var colleague = town.byPhone(town.colleague(quarter).phone());
        assertThat(colleague.get(room).status()).as("nobody sent them").isEqualTo(404);
        assertThat(colleague
                        .post(room + "/readings", "{\"celsius\":15.5,\"consent\":true}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatWasAgreedInTheRoomCountsFromWhenItWasAgreed() {
        var quarter = town.promising("S18-030");
        var manager = town.manager(quarter);
        var technician = town.technician(quarter);
        var ticket = town.resident(quarter)
                .post(Walk.mine(quarter), Walk.report(quarter))
                .body()
                .path("id")
                .asString();
        assertThat(agree(technician, quarter, ticket, "VENT", Instant.now())
                        .body()
                        .path("reason")
                        .asString())
                .as("nothing is wrong there")
                .isEqualTo("这间屋子现在没有未结的室温问题");
        var issue = read(technician, quarter, "15.5").body().path("issue");
        var opened = Instant.parse(issue.path("openedAt").asString());
        var path = at(quarter, "/temperature-issues/" + issue.path("id").asString());

        assertThat(agree(technician, quarter, ticket, "VENT", opened)
                        .body()
                        .path("outcome")
                        .asString())
                .isEqualTo("applied");
        var agreed = issues(manager, quarter).body().path("items").get(0);
        assertThat(agreed.path("measure").asString()).isEqualTo("VENT");
        assertThat(agreed.path("measureWords").asString()).isEqualTo("和程女士说好");
        assertThat(Instant.parse(agreed.path("agreedAt").asString())).isEqualTo(opened);

        manager.post(path + "/measure", "{\"measure\":\"CLEAN_FILTER\",\"words\":\"清洗过滤器\"}");
        assertThat(agree(technician, quarter, ticket, "VENT", opened.plusMillis(1))
                        .body()
                        .path("reason")
                        .asString())
                .as("the desk agreed on something else since")
                .contains("以后面的为准");
        assertThat(issues(manager, quarter).text()).contains("CLEAN_FILTER").doesNotContain("VENT");
        assertThat(agree(town.byPhone(town.colleague(quarter).phone()), quarter, ticket, "VENT", Instant.now())
                        .body()
                        .path("reason")
                        .asString())
                .isEqualTo("这单已改派给别人");
        assertThat(manager.get(at(quarter, "/tickets/" + ticket)).text()).contains("商定室温办法时已改派，只作记录");
    }

    @Test
    void whatWasAgreedIsSaidInWords() {
        var quarter = town.promising("S18-030");
        var technician = town.technician(quarter);
        var ticket = town.resident(quarter)
                .post(Walk.mine(quarter), Walk.report(quarter))
                .body()
                .path("id")
                .asString();
        var bare = Walk.command(technician, "measure", ticket, Instant.now());
        assertThat(Walk.send(technician, quarter, bare).type()).isEqualTo("urn:anju:servicedesk.measure-unsaid");
        var wordless = Walk.saying(bare, "\"agreed\":{\"measure\":\"VENT\",\"words\":\" \"}");
        assertThat(Walk.send(technician, quarter, wordless).status()).isEqualTo(422);
        var unknown = Walk.saying(bare, "\"agreed\":{\"measure\":\"PRAY\",\"words\":\"x\"}");
        assertThat(Walk.send(technician, quarter, unknown).status()).isBetween(400, 422);
    }

    private static Answer agree(Browser who, Town.Quarter quarter, String ticket, String measure, Instant when) {
        var said = "\"agreed\":{\"measure\":\"%s\",\"words\":\"和程女士说好\"}".formatted(measure);
        return Walk.send(who, quarter, Walk.saying(Walk.command(who, "measure", ticket, when), said));
    }

    private static Answer read(Browser who, Town.Quarter quarter, String celsius) {
        return read(who, quarter, celsius, true);
    }

    private static Answer read(Browser who, Town.Quarter quarter, String celsius, boolean consent) {
        return who.post(
                at(quarter, "/temperature-readings"),
                "{\"space\":\"%s\",\"celsius\":%s,\"consent\":%s}".formatted(quarter.home(), celsius, consent));
    }

    private static Answer issues(Browser manager, Town.Quarter quarter) {
        return manager.get(at(quarter, "/temperature-issues"));
    }
}
