package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.call;
import static io.anju.servicedesk.Walk.step;
import static io.anju.servicedesk.Walk.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.jobs.RecurringJob;
import io.anju.kernel.CommunityZone;
import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;

/** Every shift of the repair desk leaves its log, and every repair who told of it, when, what, who went and what came of it. */
@SimulationTest
class DutyLogStory {

    private static final AtomicInteger PHONES = new AtomicInteger();

    @Autowired
    Town town;

    @Autowired
    List<RecurringJob> jobs;

    @Clause("S11-050")
    void aShiftWithoutItsLogIsFlaggedAndRedAndARepairKeepsAllOfItsStory(String clause) {
        var quarter = promising(clause);
        var negligent = promising(clause);
        repairKeepsItsStory(quarter);
        var guard = rostered(quarter, clause);
        rostered(negligent, clause);

        moveClock(quarter, now().plus(Duration.ofMinutes(50)));
        var logged = town.byPhone(guard).post(at(quarter, "/my-handovers"), "{\"log\":\"接报修 3 起，都派出去了\"}");
        assertThat(logged.status()).as(logged.text()).isEqualTo(201);
        moveClock(quarter, now().plus(Duration.ofMinutes(45)));
        jobs.stream().filter(job -> job.name().equals("workforce.roster-watch")).forEach(RecurringJob::run);

        assertThat(verdict(town.manager(quarter), quarter, clause)).isEqualTo("met");
        assertThat(withoutLog(quarter)).doesNotContain("值班小孟");
        assertThat(verdict(town.manager(negligent), negligent, clause)).isEqualTo("breached");
        assertThat(withoutLog(negligent)).contains("值班小孟", clause);
    }

    private Town.Quarter promising(String clause) {
        var quarter = town.promising("S09-021");
        var adopted = town.manager(quarter).post(at(quarter, "/adoptions"), "{\"clause\":\"%s\"}".formatted(clause));
        assertThat(adopted.status()).as(adopted.text()).isEqualTo(201);
        return quarter;
    }

    private void repairKeepsItsStory(Town.Quarter quarter) {
        var manager = town.manager(quarter);
        var ticket = manager.post(at(quarter, "/tickets"), call(quarter).replace("{", "{\"caller\":\"楼下周先生\","))
                .body()
                .path("id")
                .asString();
        var technician = town.technician(quarter);
        step(technician, quarter, "arrive", ticket, now());
        step(technician, quarter, "finish", ticket, now());
        var kept = manager.get(at(quarter, "/tickets/" + ticket)).body();
        assertThat(kept.path("reportedAt").asString()).isNotEmpty();
        assertThat(kept.path("description").asString()).contains("漏水");
        assertThat(kept.path("assignee").path("name").asString()).isNotEmpty();
        assertThat(kept.path("timeline").toString()).contains("servicedesk.finished", "applied");
        assertThat(manager.get(at(quarter, "/tickets/" + ticket + "/origin")).text())
                .contains("楼下周先生");
    }

    /** Somebody on a post for an hour from now on. @return their telephone */
    private String rostered(Town.Quarter quarter, String clause) {
        var manager = town.manager(quarter);
        var today = LocalDate.ofInstant(now(), CommunityZone.DEFAULT);
        var post = manager.post(at(quarter, "/posts"), """
                {"name":"报修台","begins":"00:00","ends":"00:00","firstDay":"%s","headcount":1,"strict":false,"clause":"%s"}""".formatted(today, clause));
        assertThat(post.status()).as(post.text()).isEqualTo(201);
        var phone = "1960006%04d".formatted(PHONES.incrementAndGet());
        var hired = manager.post(at(quarter, "/staff"), """
                {"name":"值班小孟","badge":"%s","phone":"%s","department":"客服部","post":"报修员","role":"technician"}""".formatted(phone, phone));
        assertThat(hired.status()).as(hired.text()).isEqualTo(201);
        var shift = manager.post(at(quarter, "/duty"), """
                {"employee":"%s","post":"%s","from":"%s","until":"%s"}""".formatted(
                        hired.body().path("employee").asString(),
                        post.body().path("id").asString(),
                        now(),
                        now().plus(Duration.ofHours(1))));
        assertThat(shift.status()).as(shift.text()).isEqualTo(201);
        return phone;
    }

    private String withoutLog(Town.Quarter quarter) {
        var today = LocalDate.ofInstant(now(), CommunityZone.DEFAULT);
        return town.manager(quarter)
                .get(at(
                        quarter,
                        "/roster-review?firstDay=%s&lastDay=%s&drafts=false".formatted(today.minusDays(1), today)))
                .body()
                .path("withoutLog")
                .toString();
    }

    private Instant now() {
        return Instant.parse(town.browser().get("/api/clock").body().path("now").asString());
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
