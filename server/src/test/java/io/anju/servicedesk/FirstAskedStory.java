package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.call;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static io.anju.servicedesk.Walk.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.identity.Accounts;
import io.anju.testing.Browser;
import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whoever is asked sees to it until the call-back; somebody else only when they say yes to it. */
@SimulationTest
class FirstAskedStory {

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Clause("S15-022")
    void whoIsAskedFirstStaysOnTheTicketAfterHandingItOverAndAnswersForItsBeingLate(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var first = town.colleague(quarter);
        var second = town.colleague(quarter);
        var asked = clerk(quarter, first);
        var other = clerk(quarter, second);
        var ticket = told(asked, quarter, "fee");
        var path = at(quarter, "/tickets/" + id(ticket));
        var name = ticket.path("owner").path("name").asString();
        assertThat(name).isEqualTo(nameOf(asked, quarter, ticket));

        assertThat(other.post(path + "/hand-over/acceptance", "{\"accepted\":true}")
                        .status())
                .isEqualTo(404);
        var offered = asked.post(path + "/hand-over", "{\"employee\":\"%s\"}".formatted(second.employee()));
        assertThat(offered.status()).as(offered.text()).isEqualTo(200);
        assertThat(offered.body().path("owner").path("name").asString()).isEqualTo(name);
        assertThat(onList(other, quarter).path("offered").asBoolean()).isTrue();
        var accepted = other.post(path + "/hand-over/acceptance", "{\"accepted\":true}");
        assertThat(accepted.body().path("owner").path("employee").asString())
                .as(accepted.text())
                .isEqualTo(second.employee().toString());
        assertThat(onList(asked, quarter).path("mine").asBoolean()).isFalse();
        assertThat(onList(asked, quarter).path("ticket").path("state").asString())
                .isEqualTo("reported");
        var origin = manager.get(path + "/origin").body().path("origin");
        assertThat(origin.path("firstAsked").asString()).isEqualTo(name);

        moveClock(quarter, IntakeStory.due(ticket, "finish").plusSeconds(1));

        assertThat(verdict(manager, quarter, clause)).isEqualTo("breached");
        var timeline = manager.get(path).body().path("timeline");
        var late = timeline.get(timeline.size() - 1);
        assertThat(late.path("kind").asString()).isEqualTo("servicedesk.finish-escalated");
        assertThat(late.path("note").asString()).isEqualTo(name);
    }

    @Clause("S07-038")
    void anyDepartmentThatIsAskedExplainsBeforeItMayHandOver(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var technician = town.technician(quarter);
        var colleague = town.colleague(quarter);
        var ticket = told(technician, quarter, "complaint");
        var path = at(quarter, "/tickets/" + id(ticket));
        assertThat(ticket.path("owner").path("employee").asString())
                .isEqualTo(quarter.technician().toString());
        var handOver = "{\"employee\":\"%s\",\"note\":\"他更清楚\"}".formatted(colleague.employee());

        var refused = technician.post(path + "/hand-over", handOver);
        assertThat(refused.type()).as(refused.text()).isEqualTo("urn:anju:servicedesk.reply-first");
        assertThat(refused.body().path("detail").asString()).contains(clause);
        assertThat(verdict(manager, quarter, clause)).isEqualTo("not_due");

        var replied = technician.post(path + "/answer", "{\"words\":\"我先去看看，下午给您答复。\",\"ends\":false}");
        assertThat(replied.body().path("state").asString()).as(replied.text()).isEqualTo("reported");
        assertThat(verdict(manager, quarter, clause)).isEqualTo("met");
        assertThat(technician.post(path + "/hand-over", handOver).status()).isEqualTo(200);
        assertThat(technician.post(path + "/hand-over", handOver).type())
                .isEqualTo("urn:anju:servicedesk.handed-over-already");
    }

    @Test
    void anAnswerFinishesAQuestionAndWhoGaveItDoesNotAskWhetherItWasGood() {
        var quarter = town.promising("S09-021");
        var clerk = clerk(quarter, town.colleague(quarter));
        var bystander = clerk(quarter, town.colleague(quarter));
        var resident = town.resident(quarter);
        var asked = resident.post(mine(quarter), report(quarter).replace("leak", "enquiry"))
                .body();
        var path = at(quarter, "/tickets/" + id(asked));
        assertThat(asked.path("owner").path("name").asString()).startsWith("同事");

        assertThat(clerk.post(path + "/answer", "{\"words\":\" \",\"ends\":true}")
                        .status())
                .isEqualTo(422);
        var answered = clerk.post(path + "/answer", "{\"words\":\"水费按表计，每月 5 日前出账。\",\"ends\":true}");
        assertThat(answered.body().path("state").asString()).as(answered.text()).isEqualTo("finished");
        assertThat(resident.get(mine(quarter) + "/" + id(asked)).text()).contains("水费按表计，每月 5 日前出账。");
        var call = "{\"answered\":true,\"satisfied\":true}";
        assertThat(clerk.post(path + "/call-back", call).type()).isEqualTo("urn:anju:servicedesk.own-work");
        assertThat(bystander
                        .post(path + "/call-back", call)
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("closed");
    }

    @Test
    void nobodyAnswersForAnotherUnlessTheyMayGiveOutWork() {
        var quarter = town.promising("S09-021");
        var technician = town.technician(quarter);
        var ticket = told(clerk(quarter, town.colleague(quarter)), quarter, "enquiry");
        var answer = "{\"words\":\"不归我管\",\"ends\":true}";

        assertThat(technician
                        .post(at(quarter, "/tickets/" + id(ticket) + "/answer"), answer)
                        .type())
                .isEqualTo("urn:anju:servicedesk.not-theirs");
        var repair = told(technician, quarter, "leak");
        assertThat(technician
                        .post(at(quarter, "/tickets/" + id(repair) + "/answer"), answer)
                        .type())
                .isEqualTo("urn:anju:servicedesk.somebody-comes");
    }

    private Browser clerk(Town.Quarter quarter, Town.Colleague colleague) {
        accounts.grantInCommunity(
                accounts.ofPhone(colleague.phone()),
                "front_desk",
                quarter.company(),
                quarter.community(),
                LocalDate.of(2026, 1, 1));
        return town.byPhone(colleague.phone());
    }

    private static JsonNode told(Browser to, Town.Quarter quarter, String category) {
        var answer = to.post(at(quarter, "/tickets"), call(quarter).replace("leak", category));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    /** The first line of the timeline says who took it down. */
    private static String nameOf(Browser clerk, Town.Quarter quarter, JsonNode ticket) {
        return clerk.get(at(quarter, "/tickets/" + id(ticket)))
                .body()
                .path("timeline")
                .get(0)
                .path("by")
                .asString();
    }

    private static JsonNode onList(Browser clerk, Town.Quarter quarter) {
        var list = clerk.get(at(quarter, "/asked-of-me"));
        assertThat(list.body().path("items")).as(list.text()).hasSize(1);
        return list.body().path("items").get(0);
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String id(JsonNode ticket) {
        return ticket.path("id").asString();
    }
}
