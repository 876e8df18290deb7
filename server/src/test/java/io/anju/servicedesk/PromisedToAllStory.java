package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.call;
import static io.anju.servicedesk.Walk.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Residents;
import io.anju.kernel.Actor;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Clause;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Whoever asks, and wherever it is seen: the same promise holds. */
@AnjuTest
class PromisedToAllStory {

    @Autowired
    Town town;

    @Autowired
    Residents residents;

    @Autowired
    TransactionTemplate transaction;

    @Clause("S19-075")
    void aTenantsComplaintHasTheSameTimeAndIsOwedTheSameReplyAsAnOwners(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var tenant = tenant(quarter);
        var owners = complaint(manager, quarter, null);
        var tenants = complaint(manager, quarter, tenant);

        assertThat(limit(tenants)).isEqualTo(limit(owners)).isEqualTo(Duration.ofDays(1));
        assertThat(tenants.path("clocks").toString()).contains(clause);
        assertThat(dueTomorrow(manager, quarter, clause).path("open").asInt())
                .as("both are owed a reply")
                .isEqualTo(2);
        answer(manager, quarter, owners);
        assertThat(verdict(manager, quarter, clause)).isEqualTo("met");
        assertThat(dueTomorrow(manager, quarter, clause).path("open").asInt()).isEqualTo(1);
        answer(manager, quarter, tenants);
        assertThat(dueTomorrow(manager, quarter, clause).path("met").asInt()).isEqualTo(2);
    }

    @Clause("S07-055")
    void aFeeQuestionIsAnsweredInWordsWhateverDepartmentIsAskedAndCountsForIt(String clause) {
        var quarter = town.promising(clause);
        var technician = town.technician(quarter);
        var manager = town.manager(quarter);
        var asked = technician.post(at(quarter, "/tickets"), call(quarter).replace("leak", "fee"));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        var path = at(quarter, "/tickets/" + asked.body().path("id").asString());

        assertThat(manager.post(path + "/call-back", "{\"answered\":true,\"satisfied\":true}")
                        .type())
                .as("nothing is closed without an answer")
                .isEqualTo("urn:anju:servicedesk.step-missing");
        assertThat(technician
                        .post(path + "/answer", "{\"words\":\" \",\"ends\":true}")
                        .status())
                .isEqualTo(422);
        var brick = dueTomorrow(manager, quarter, clause);
        assertThat(brick.path("subjects").get(0).path("label").asString()).contains("工程部");
        assertThat(brick.path("open").asInt()).isEqualTo(1);
        answer(technician, quarter, asked.body());
        assertThat(verdict(manager, quarter, clause)).isEqualTo("met");
        var visited = town.administrator(quarter)
                .put("/api/companies/" + quarter.company() + "/ticket-categories/fee", "0", """
                {"name":"费用疑问","n":23,"kind":"FEE_QUESTION","nature":"ORDINARY","visit":true,"finishMinutes":60,
                 "profile":"STANDARD","charged":"NOBODY","dispatch":"AUTOMATIC","active":true}""");
        assertThat(visited.type()).isEqualTo("urn:anju:servicedesk.fee-question-visit");
    }

    @Clause("S11-114")
    void aMinorDefectSeenOnAPatrolIsATicketOfADayThatNamesThePatrol(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var technician = town.technician(quarter);
        var seen = technician.post(at(quarter, "/staff-reports"), seen(quarter, ",\"patrol\":\"夜巡 23:00 三号楼\""));
        assertThat(seen.status()).as(seen.text()).isEqualTo(201);

        assertThat(limit(seen.body())).isEqualTo(Duration.ofHours(24));
        assertThat(seen.body().path("clocks").toString()).contains(clause);
        var origin =
                manager.get(at(quarter, "/tickets/" + seen.body().path("id").asString() + "/origin"));
        assertThat(origin.body().path("origin").path("reference").asString()).isEqualTo("夜巡 23:00 三号楼");
        assertThat(verdict(manager, quarter, clause)).isEqualTo("not_due");
        technician.post(at(quarter, "/staff-reports"), seen(quarter, ""));
        assertThat(dueTomorrow(manager, quarter, clause).path("open").asInt())
                .as("what was seen elsewhere is no patrol's")
                .isEqualTo(1);
    }

    /** The brick of the month in which falls due what is reported now: tomorrow may belong to the next. */
    private static JsonNode dueTomorrow(Browser manager, Town.Quarter quarter, String clause) {
        var now = Instant.parse(manager.get("/api/clock").body().path("now").asString());
        var due = YearMonth.from(now.plus(Duration.ofDays(1)).atZone(CommunityZone.DEFAULT));
        return manager.get(at(quarter, "/wall/" + clause + "?period=" + due)).body();
    }

    private static String seen(Town.Quarter quarter, String more) {
        return """
                {"space":"%s","category":"lock","description":"单元门锁松了","photos":[],"mended":false%s}""".formatted(quarter.home(), more);
    }

    private static JsonNode complaint(Browser manager, Town.Quarter quarter, @Nullable UUID party) {
        var who = party == null ? "" : "\"party\":\"" + party + "\",";
        var answer = manager.post(
                at(quarter, "/tickets"),
                call(quarter).replace("leak", "complaint").replace("{", "{" + who));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    private static void answer(Browser who, Town.Quarter quarter, JsonNode ticket) {
        var said = who.post(
                at(quarter, "/tickets/" + ticket.path("id").asString() + "/answer"),
                "{\"words\":\"已查明，明天处理完。\",\"ends\":true}");
        assertThat(said.status()).as(said.text()).isEqualTo(200);
    }

    private UUID tenant(Town.Quarter quarter) {
        return Objects.requireNonNull(Scope.of(quarter.community(), Actor.NOBODY)
                .get(() -> transaction.execute(status -> {
                    var tenant = residents.register("租客", "19900099999");
                    residents.settle(tenant, quarter.home(), Residents.Relation.TENANT, LocalDate.of(2026, 1, 1));
                    return tenant;
                })));
    }

    private static Duration limit(JsonNode ticket) {
        return Duration.between(Instant.parse(ticket.path("reportedAt").asString()), IntakeStory.due(ticket, "finish"));
    }
}
