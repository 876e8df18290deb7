package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.command;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static io.anju.servicedesk.Walk.saying;
import static io.anju.servicedesk.Walk.send;
import static io.anju.servicedesk.Walk.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.CommunityZone;
import io.anju.testing.Browser.Answer;
import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot be done now: why and by when, told to the resident, and that day on a clock. */
@SimulationTest
class PostponementStory {

    @Autowired
    Town town;

    @Clause("S18-022")
    void whatCannotBeDoneNowNeedsAReasonAndADayWhichIsTrackedUntilItIsBroken(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var ticket = town.resident(quarter)
                .post(mine(quarter), report(quarter))
                .body()
                .path("id")
                .asString();
        say(quarter, "arrive", ticket, "\"photos\":[]");
        var day = LocalDate.ofInstant(now(), CommunityZone.DEFAULT).plusDays(2);

        refused(clause, say(quarter, "postpone", ticket, "\"postponed\":{\"until\":\"%s\"}".formatted(day)));
        refused(clause, say(quarter, "postpone", ticket, "\"postponed\":{\"reason\":\"等配件\"}"));
        var told =
                say(quarter, "postpone", ticket, "\"postponed\":{\"reason\":\"等配件\",\"until\":\"%s\"}".formatted(day));
        assertThat(told.body().path("outcome").asString()).as(told.text()).isEqualTo("applied");
        assertThat(told.body().path("ticket").path("assignee").path("employee").asString())
                .as("it stays with whoever has it")
                .isEqualTo(quarter.technician().toString());

        var seen = town.resident(quarter)
                .get(mine(quarter) + "/" + ticket + "/postponements")
                .body()
                .path("items")
                .get(0);
        assertThat(seen.path("reason").asString()).isEqualTo("等配件");
        assertThat(seen.path("until").asString()).isEqualTo(day.toString());
        assertThat(Walk.verdict(manager, quarter, clause)).isEqualTo("not_due");

        moveClock(quarter, day.atTime(9, 1).atZone(CommunityZone.DEFAULT).toInstant());
        assertThat(Walk.verdict(manager, quarter, clause)).isEqualTo("at_risk");
        moveClock(
                quarter,
                day.plusDays(1).atTime(0, 1).atZone(CommunityZone.DEFAULT).toInstant());
        assertThat(Walk.verdict(manager, quarter, clause)).isEqualTo("breached");
        var kinds = manager.get(at(quarter, "/tickets/" + ticket))
                .body()
                .path("timeline")
                .valueStream()
                .map(entry -> entry.path("kind").asString())
                .toList();
        assertThat(kinds)
                .containsOnlyOnce("servicedesk.promised-day-reminded")
                .containsOnlyOnce("servicedesk.promised-day-escalated");

        var shift = manager.post(
                at(quarter, "/duty"),
                "{\"employee\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}"
                        .formatted(quarter.technician(), now(), now().plus(Duration.ofHours(8))));
        assertThat(shift.status()).as(shift.text()).isEqualTo(201);
        var technician = town.technician(quarter);
        step(technician, quarter, "finish", ticket, now());
        var answered = town.resident(quarter).post(mine(quarter) + "/" + ticket + "/answer", "{\"satisfied\":false}");
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
        step(technician, quarter, "arrive", ticket, now());
        var again = say(quarter, "postpone", ticket, """
                "postponed":{"reason":"还要一个配件","until":"%s"}""".formatted(day.plusDays(3)));
        assertThat(again.body().path("outcome").asString()).as(again.text()).isEqualTo("applied");
        assertThat(Walk.verdict(manager, quarter, clause))
                .as("another round does not excuse the first")
                .isEqualTo("breached");
    }

    private static void refused(String clause, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.body().path("errors").toString()).contains(clause);
    }

    private Answer say(Town.Quarter quarter, String kind, String ticket, String said) {
        var technician = town.technician(quarter);
        return send(technician, quarter, saying(command(technician, kind, ticket, now()), said));
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Instant now() {
        return Instant.parse(town.browser().get("/api/clock").body().path("now").asString());
    }
}
