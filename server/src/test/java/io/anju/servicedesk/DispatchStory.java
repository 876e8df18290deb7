package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.call;
import static io.anju.servicedesk.Walk.command;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static io.anju.servicedesk.Walk.saying;
import static io.anju.servicedesk.Walk.send;
import static io.anju.servicedesk.Walk.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Places;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Browser.Answer;
import io.anju.testing.Clause;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who is sent, by which rule, and what happens when they cannot go. */
@AnjuTest
class DispatchStory {

    private static final String PLUMBER = "水暖工";

    @Autowired
    Town town;

    @Autowired
    Places places;

    private Quarter quarter;
    private Browser manager;

    @BeforeEach
    void aManager() {
        quarter = town.promising("S09-021");
        manager = town.manager(quarter);
    }

    @Clause("S18-020")
    void aLeakInBuildingFiveGoesToWhoeverHasChargeOfThatBuilding(String clause) {
        made("/adoptions", "{\"clause\":\"%s\"}".formatted(clause));
        var fifth = here(() -> places.add(Places.Kind.BUILDING, null, "5", "5号楼"));
        var home = here(() -> places.add(Places.Kind.SPACE, fifth, "5-1-101", "5号楼1单元101"));
        var keeper = town.colleague(quarter);
        can(quarter.technician(), PLUMBER);
        can(keeper.employee(), PLUMBER);
        keeps(keeper.employee(), fifth);
        made("/tickets", call(quarter).replace(quarter.home().toString(), home.toString()));

        var second = made("/tickets", call(quarter).replace(quarter.home().toString(), home.toString()));

        assertThat(assignee(second)).as("though another has less to do").isEqualTo(keeper.employee());
        assertThat(note(second, "servicedesk.assigned")).contains("5号楼维修", "手上 1 件");
        assertThat(verdict(manager, quarter, clause)).isEqualTo("met");

        var elsewhere = made("/tickets", call(quarter));
        assertThat(assignee(elsewhere)).isEqualTo(quarter.technician());
    }

    @Test
    void whoCanDoItWithTheLeastInHandGoesAndResidentsHearTheNameOnly() {
        var colleague = town.colleague(quarter);
        can(colleague.employee(), PLUMBER);
        assertThat(assignee(made("/tickets", call(quarter)))).isEqualTo(colleague.employee());
        can(quarter.technician(), PLUMBER);

        var reported = town.resident(quarter).post(mine(quarter), report(quarter));
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);

        assertThat(assignee(reported.body())).isEqualTo(quarter.technician());
        var name = reported.body().path("assignee").path("name").asString();
        assertThat(note(reported.body(), "servicedesk.assigned")).isEqualTo(name);
        assertThat(note(atDesk(reported.body()), "servicedesk.assigned")).contains(name, "手上最少（0 件）");
    }

    @Test
    void withNobodyWhoCanDoItSomebodyGoesAndTheTicketSaysWhy() {
        assertThat(note(made("/tickets", call(quarter)), "servicedesk.assigned"))
                .contains("没有“水暖工”");

        var written = town.administrator(quarter)
                .put("/api/companies/" + quarter.company() + "/work-skills/plumbing", "0", """
                {"care":"REPAIR","qualifications":["管道工","焊工"]}""");
        assertThat(written.status()).as(written.text()).isEqualTo(200);

        assertThat(town.administrator(quarter)
                        .put("/api/companies/" + quarter.company() + "/work-skills/plumbing", "0", """
                        {"care":"REPAIR","qualifications":[]}""")
                        .status())
                .as("somebody wrote it meanwhile")
                .isEqualTo(412);

        assertThat(note(made("/tickets", call(quarter)), "servicedesk.assigned"))
                .contains("没有“管道工、焊工”");
    }

    @Test
    void whoCannotGoSaysWhyAndItGoesToSomebodyElseUntilNobodyIsLeft() {
        var colleague = town.colleague(quarter);
        can(quarter.technician(), PLUMBER);
        can(colleague.employee(), PLUMBER);
        var ticket = made("/tickets", call(quarter));
        assertThat(assignee(ticket)).isEqualTo(quarter.technician());
        var second = town.byPhone(colleague.phone());
        assertThat(decline(second, ticket, "不是派给我的")).isEqualTo("recorded");

        assertThat(decline(town.technician(quarter), ticket, "正在抢修水泵房")).isEqualTo("applied");

        var now = atDesk(ticket);
        assertThat(assignee(now)).isEqualTo(colleague.employee());
        assertThat(now.path("timeline").toString()).contains("退回时已改派，只作记录", "正在抢修水泵房");
        assertThat(manager.get("/api/me/messages").text()).contains("正在抢修水泵房");

        var board = manager.get(at(quarter, "/dispatch-board"));
        assertThat(board.body().path("hands")).hasSize(2);
        assertThat(board.body().path("hands").get(1).path("open").asInt()).isEqualTo(1);
        assertThat(board.body().path("hands").get(1).path("qualifications").toString())
                .contains(PLUMBER);
        assertThat(board.body().path("declined").get(0).path("reason").asString())
                .isEqualTo("正在抢修水泵房");

        assertThat(decline(second, ticket, "人在外面")).isEqualTo("applied");
        assertThat(atDesk(ticket).path("state").asString()).isEqualTo("reported");
        assertThat(manager.post(at(quarter, "/tickets/" + id(ticket) + "/assignment"), """
                        {"employee":"%s"}""".formatted(
                                        quarter.technician()))
                        .status())
                .as("the desk may insist")
                .isEqualTo(200);
        assertThat(note(atDesk(ticket), "servicedesk.assigned")).isNotNull();
        assertThat(decline(town.technician(quarter), ticket, " ")).isEqualTo("urn:anju:servicedesk.decline-unsaid");
    }

    @Test
    void whatGoesWithAnotherWaitsOrGoesWithItWhenSomebodyCannotGo() {
        var colleague = town.colleague(quarter);
        can(quarter.technician(), PLUMBER);
        can(colleague.employee(), PLUMBER);
        var lead = made("/tickets", call(quarter));
        var follower = made("/tickets", call(quarter));
        var merged =
                manager.post(at(quarter, "/tickets/" + id(follower) + "/merger"), "{\"into\":\"" + id(lead) + "\"}");
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(assignee(atDesk(follower))).isEqualTo(quarter.technician());

        decline(town.technician(quarter), lead, "正在抢修水泵房");
        assertThat(assignee(atDesk(lead))).isEqualTo(colleague.employee());
        assertThat(assignee(atDesk(follower))).isEqualTo(colleague.employee());

        var second = town.byPhone(colleague.phone());
        decline(second, follower, "只去一家");
        assertThat(atDesk(follower).path("state").asString())
                .as("nobody goes to it alone")
                .isEqualTo("reported");
        decline(second, lead, "人在外面");
        assertThat(atDesk(lead).path("state").asString()).isEqualTo("reported");
        manager.post(at(quarter, "/tickets/" + id(lead) + "/assignment"), """
                {"employee":"%s"}""".formatted(quarter.technician()));
        assertThat(assignee(atDesk(follower))).isEqualTo(quarter.technician());
    }

    @Test
    void onlyWhoCanDoItThereSeesItAndTheCommunitySaysHowManyTheyMayHold() {
        offersLeaks();
        var able = town.colleague(quarter);
        var keeper = town.colleague(quarter);
        can(able.employee(), PLUMBER);
        var ticket = id(made("/tickets", call(quarter)));
        assertThat(offered(town.technician(quarter))).isEmpty();
        assertThat(claim(town.technician(quarter), ticket).type()).isEqualTo("urn:anju:servicedesk.for-others");
        assertThat(offered(town.byPhone(able.phone()))).containsExactly(ticket);

        can(keeper.employee(), PLUMBER);
        keeps(keeper.employee(), quarter.home());
        assertThat(offered(town.byPhone(able.phone())))
                .as("another has charge of it")
                .isEmpty();
        assertThat(offered(town.byPhone(keeper.phone()))).containsExactly(ticket);

        assertThat(manager.get(at(quarter, "/dispatch-settings")).text()).contains("\"mostInHand\":3", "\"version\":0");
        assertThat(change("\"0\"", 1).status()).isEqualTo(200);
        assertThat(change("\"0\"", 2).status()).as("somebody changed them").isEqualTo(412);
        assertThat(claim(town.byPhone(keeper.phone()), ticket).status()).isEqualTo(200);
        assertThat(note(atDesk(ticket), "servicedesk.assigned")).contains("自己抢到");
        assertThat(claim(town.byPhone(keeper.phone()), id(made("/tickets", call(quarter))))
                        .type())
                .isEqualTo("urn:anju:servicedesk.hands-full");
    }

    @Test
    void noCommunityLetsAnybodyTakeMoreThanItsCompanyDoes() {
        var administrator = town.administrator(quarter);
        var path = "/api/companies/" + quarter.company() + "/claim-cap";
        assertThat(administrator.get(path).text()).contains("\"mostInHand\":20", "\"version\":0");
        assertThat(manager.put(path, "0", "{\"mostInHand\":9}").status()).isNotEqualTo(200);
        assertThat(change("\"0\"", 4).status()).isEqualTo(200);
        assertThat(administrator.put(path, "0", "{\"mostInHand\":2}").status()).isEqualTo(200);
        assertThat(administrator.put(path, "0", "{\"mostInHand\":5}").status())
                .as("somebody changed it")
                .isEqualTo(412);

        assertThat(manager.get(at(quarter, "/dispatch-settings")).text()).contains("\"mostInHand\":2");
        var refused = change("\"1\"", 3);
        assertThat(refused.type()).as(refused.text()).isEqualTo("urn:anju:servicedesk.above-the-companys-cap");
        assertThat(refused.text()).contains("最多 2 单");
        assertThat(change("\"1\"", 1).status()).isEqualTo(200);
    }

    @Test
    void eachKindOfWorkIsWorthWhatTheCompanySays() {
        var written = town.administrator(quarter)
                .put("/api/companies/" + quarter.company() + "/work-points/leak", "0", "{\"points\":5}");
        assertThat(written.status()).as(written.text()).isEqualTo(200);
        assertThat(town.administrator(quarter)
                        .put("/api/companies/" + quarter.company() + "/work-points/leak", "0", "{\"points\":9}")
                        .status())
                .as("somebody wrote it meanwhile")
                .isEqualTo(412);

        var points = town.technician(quarter).get(at(quarter, "/my-points"));
        assertThat(points.status()).as(points.text()).isEqualTo(200);
        assertThat(points.text()).contains("{\"category\":\"leak\",\"points\":5,\"version\":1}", "\"thisMonth\":0");
    }

    private void offersLeaks() {
        var written = town.administrator(quarter)
                .put("/api/companies/" + quarter.company() + "/ticket-categories/leak", "0", """
                {"name":"漏水","n":1,"kind":"REPAIR","nature":"URGENT","visit":true,"finishMinutes":120,"skill":"plumbing",
                 "profile":"LEAK","charged":"LIABLE","dispatch":"POOL","active":true}""");
        assertThat(written.status()).as(written.text()).isEqualTo(200);
    }

    private Answer change(String version, int most) {
        return manager.put(
                at(quarter, "/dispatch-settings"),
                version,
                "{\"mostInHand\":%d,\"unclaimedMinutes\":5}".formatted(most));
    }

    private List<String> offered(Browser worker) {
        return worker.get(at(quarter, "/pool"))
                .body()
                .path("items")
                .valueStream()
                .map(DispatchStory::id)
                .toList();
    }

    private Answer claim(Browser worker, String ticket) {
        return worker.post(at(quarter, "/tickets/" + ticket + "/claim"), "");
    }

    /** What became of it, or why it was refused. */
    private String decline(Browser worker, JsonNode ticket, String reason) {
        var command =
                saying(command(worker, "decline", id(ticket), Instant.now()), "\"note\":\"%s\"".formatted(reason));
        var answer = send(worker, quarter, command);
        return answer.status() == 200 ? answer.body().path("outcome").asString() : answer.type();
    }

    private void can(UUID employee, String paper) {
        made("/staff/" + employee + "/qualifications", "{\"name\":\"%s\"}".formatted(paper));
    }

    private void keeps(UUID employee, UUID place) {
        made("/districts", """
                {"care":"REPAIR","name":"5号楼维修","keeper":"%s","places":["%s"]}""".formatted(employee, place));
    }

    private <T> T here(Supplier<T> work) {
        return Scope.of(quarter.community(), Actor.NOBODY).get(work);
    }

    private JsonNode made(String path, String body) {
        var answer = manager.post(at(quarter, path), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    private JsonNode atDesk(JsonNode ticket) {
        return atDesk(id(ticket));
    }

    private JsonNode atDesk(String ticket) {
        return manager.get(at(quarter, "/tickets/" + ticket)).body();
    }

    private static String id(JsonNode ticket) {
        return ticket.path("id").asString();
    }

    private static UUID assignee(JsonNode ticket) {
        return UUID.fromString(ticket.path("assignee").path("employee").asString());
    }

    /** Of the latest entry of that kind. */
    private static String note(JsonNode ticket, String kind) {
        return ticket.path("timeline")
                .valueStream()
                .filter(entry -> entry.path("kind").asString().equals(kind))
                .reduce((first, later) -> later)
                .orElseThrow()
                .path("note")
                .asString();
    }
}
