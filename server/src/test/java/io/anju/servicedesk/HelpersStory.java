package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.call;
import static io.anju.servicedesk.Walk.command;
import static io.anju.servicedesk.Walk.send;
import static io.anju.servicedesk.Walk.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.CommunityZone;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Browser.Answer;
import io.anju.testing.Town;
import io.anju.testing.Town.Colleague;
import io.anju.testing.Town.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several people on one ticket, and a firm for which one of us answers. */
@AnjuTest
class HelpersStory {

    @Autowired
    Town town;

    private Quarter quarter;
    private Browser manager;
    private Colleague colleague;
    private String ticket;

    @BeforeEach
    void aTicketThatSomebodyWasSentFor() {
        quarter = town.promising("S09-021");
        manager = town.manager(quarter);
        var reported = manager.post(at(quarter, "/tickets"), call(quarter));
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);
        ticket = reported.body().path("id").asString();
        colleague = town.colleague(quarter);
    }

    @Test
    void whoHelpsIsAFactAndSoIsTheirArrivalAndTheyDoNotAskWhetherItWasGood() {
        assertThat(add(quarter.technician()).type()).isEqualTo("urn:anju:servicedesk.goes-anyway");
        assertThat(add(colleague.employee()).status()).isEqualTo(200);
        assertThat(add(colleague.employee()).type()).isEqualTo("urn:anju:constraint.helper_helps_once");
        var helper = town.byPhone(colleague.phone());
        assertThat(helper.get(at(quarter, "/my-help")).text()).contains(ticket);
        assertThat(town.technician(quarter).get(at(quarter, "/my-help")).text()).doesNotContain(ticket);

        var there = command(helper, "help", ticket, Instant.now());
        assertThat(outcome(send(helper, quarter, there))).isEqualTo("applied");
        assertThat(outcome(send(helper, quarter, there)))
                .as("sent again: the first answer was lost")
                .isEqualTo("applied");

        assertThat(outcome(arrive(helper))).isEqualTo("recorded");
        assertThat(manager.get(at(quarter, "/tickets/" + ticket + "/crew")).text())
                .contains("\"arrivedAt\"");
        assertThat(timeline()).contains("加派了人手", "帮手已到");
        var technician = town.technician(quarter);
        step(technician, quarter, "arrive", ticket, Instant.now());
        step(technician, quarter, "finish", ticket, Instant.now());
        assertThat(add(colleague.employee()).type()).isEqualTo("urn:anju:servicedesk.nothing-to-help");
    }

    @Test
    void whoIsTakenOffHelpsNoLonger() {
        add(colleague.employee());
        var off = manager.post(at(quarter, "/tickets/" + ticket + "/helpers/" + colleague.employee() + "/end"), "");
        assertThat(off.status()).as(off.text()).isEqualTo(200);
        assertThat(off.body().path("helpers")).isEmpty();
        assertThat(outcome(arrive(town.byPhone(colleague.phone())))).isEqualTo("recorded");
        assertThat(timeline()).contains("帮手已到（未派），只作记录");
    }

    @Test
    void whoWasThereBeforeTheyWereTakenOffWasThereThoughThePhoneSaysSoLater() {
        add(colleague.employee());
        var there = Instant.now();
        manager.post(at(quarter, "/tickets/" + ticket + "/helpers/" + colleague.employee() + "/end"), "");
        var helper = town.byPhone(colleague.phone());
        assertThat(outcome(step(helper, quarter, "help", ticket, there))).isEqualTo("applied");
    }

    @Test
    void aFirmIsGivenATicketWithOneOfUsWhoAnswersForItAsLongAsItsContractRuns() {
        var today = LocalDate.now(CommunityZone.DEFAULT);
        var firm = firm("电梯维保一", today.plusYears(1));
        var over = firm("电梯维保二", today.minusDays(1));
        assertThat(give(over).type()).isEqualTo("urn:anju:servicedesk.contract-over");

        var given = give(firm);

        assertThat(given.status()).as(given.text()).isEqualTo(200);
        assertThat(given.body().path("contractor").path("name").asString()).isEqualTo("电梯维保一");
        var now = manager.get(at(quarter, "/tickets/" + ticket)).body();
        assertThat(now.path("assignee").path("employee").asString())
                .isEqualTo(colleague.employee().toString());
        assertThat(timeline()).contains("交给外单位", "电梯维保一");
        assertThat(town.technician(quarter).get(at(quarter, "/contractors")).status())
                .isEqualTo(403);

        manager.post(
                at(quarter, "/tickets/" + ticket + "/assignment"),
                "{\"employee\":\"%s\"}".formatted(quarter.technician()));
        assertThat(manager.get(at(quarter, "/tickets/" + ticket + "/crew"))
                        .body()
                        .hasNonNull("contractor"))
                .as("whoever answered for the firm goes no longer")
                .isFalse();
    }

    @Test
    void aFirmIsChangedOnlyByWhoReadItLast() {
        var id = firm("电梯维保三", LocalDate.now(CommunityZone.DEFAULT).plusYears(1));
        var terms = """
                {"name":"电梯维保三","phone":"0411-88880001","licence":"TS3311","contractEnds":"2030-12-31"}""";

        var changed = manager.put(at(quarter, "/contractors/" + id), "1", terms);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.text()).contains("\"version\":2", "0411-88880001");
        assertThat(manager.put(at(quarter, "/contractors/" + id), "1", terms).status())
                .isEqualTo(412);
        assertThat(manager.put(at(quarter, "/contractors/" + UUID.randomUUID()), "1", terms)
                        .status())
                .isEqualTo(404);
    }

    private String firm(String name, LocalDate ends) {
        var added = manager.post(at(quarter, "/contractors"), """
                {"name":"%s","phone":"0411-88880000","licence":"TS3310","contractEnds":"%s"}""".formatted(name, ends));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.body()
                .path("items")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private Answer give(String firm) {
        return manager.post(
                at(quarter, "/tickets/" + ticket + "/contractor"), """
                {"contractor":"%s","responsible":"%s"}""".formatted(firm, colleague.employee()));
    }

    private Answer add(UUID employee) {
        return manager.post(
                at(quarter, "/tickets/" + ticket + "/helpers"), "{\"employee\":\"%s\"}".formatted(employee));
    }

    private Answer arrive(Browser helper) {
        return step(helper, quarter, "help", ticket, Instant.now());
    }

    private static String outcome(Answer taken) {
        return taken.body().path("outcome").asString(taken.text());
    }

    private String timeline() {
        return manager.get(at(quarter, "/tickets/" + ticket))
                .body()
                .path("timeline")
                .toString();
    }
}
