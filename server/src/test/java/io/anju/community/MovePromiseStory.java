package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.Browser;
import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A move owes each of its steps, and its end, within three days: what is done keeps its clause, what is left is red. */
@SimulationTest
class MovePromiseStory {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** What a move with one step takes: which way, which step, and what shows that it is done. */
    private record Taken(String direction, String step, String shown) {

        static Taken of(String clause, String paper) {
            var signed = "\"person\":\"程女士\",\"papers\":[\"%s\"],".formatted(paper);
            return switch (clause) {
                case "S11-011" -> new Taken("IN", "FEES", "\"papers\":[],\"items\":[]");
                case "S11-013" -> new Taken("IN", "HANDBOOK", signed + "\"note\":\"2026 版\",\"items\":[]");
                case "S11-014" ->
                    new Taken(
                            "IN",
                            "DOCUMENTS",
                            "\"papers\":[],\"items\":[{\"name\":\"执照\",\"value\":\"%s\"}]".formatted(paper));
                case "S11-015" -> new Taken("IN", "RULES", signed + "\"note\":\"\",\"items\":[]");
                case "S11-016" ->
                    new Taken(
                            "IN",
                            "FILE",
                            "\"papers\":[],\"note\":\"餐饮\",\"items\":[],\"from\":\"2026-12-01\",\"until\":\"2029-12-01\"");
                case "S11-017" ->
                    new Taken("IN", "UTILITIES", "\"papers\":[],\"items\":[{\"name\":\"水\",\"value\":\"OPENED\"}]");
                case "S11-019" ->
                    new Taken("IN", "KEYS", signed + "\"note\":\"\",\"items\":[{\"name\":\"A-1\",\"value\":\"2\"}]");
                default -> new Taken("OUT", "FILE_CLOSED", "\"papers\":[],\"items\":[]");
            };
        }
    }

    @Autowired
    Town town;

    @Clause({"S11-011", "S11-013", "S11-014", "S11-015", "S11-016", "S11-017", "S11-019", "S11-020"})
    void aStepThatIsTakenKeepsItsClauseAndOneThatIsLeftIsRedAfterThreeDays(String clause) {
        var quarter = town.promising(clause);
        var negligent = town.promising(clause);
        var taken = Taken.of(clause, paper(quarter));
        var move = opened(quarter, taken);
        opened(negligent, taken);
        var due = LocalDate.ofInstant(now().plus(Duration.ofDays(3)), SHANGHAI);
        assertThat(verdict(quarter, clause, due)).isEqualTo("not_due");

        take(quarter, move, taken);
        var closed = town.manager(quarter).post(at(quarter, "/moves/" + move + "/closing"), "");
        assertThat(closed.status()).as(closed.text()).isEqualTo(204);
        assertThat(verdict(quarter, clause, due)).isEqualTo("met");
        moveClock(quarter, now().plus(Duration.ofDays(3)).plusSeconds(60));
        assertThat(verdict(negligent, clause, due)).isEqualTo("breached");
    }

    /** With the one step that the clause is about. */
    private String opened(Town.Quarter quarter, Taken taken) {
        var manager = town.manager(quarter);
        var planned = manager.post(at(quarter, "/move-plans"), """
                {"direction":"%s","steps":["%s"],"documents":["执照"],"utilities":["水"]}""".formatted(taken.direction(), taken.step()));
        assertThat(planned.status()).as(planned.text()).isEqualTo(204);
        manager.post(at(quarter, "/spaces/" + quarter.home() + "/keys"), "{\"number\":\"A-1\",\"count\":5}");
        var party = manager.get(at(quarter, "/spaces/" + quarter.home() + "/room"))
                .body()
                .path("people")
                .get(0)
                .path("party")
                .asString();
        var opened = manager.post(
                at(quarter, "/moves"),
                "{\"space\":\"%s\",\"party\":\"%s\",\"direction\":\"%s\"}"
                        .formatted(quarter.home(), party, taken.direction()));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.body().path("id").asString();
    }

    private void take(Town.Quarter quarter, String move, Taken taken) {
        var manager = town.manager(quarter);
        var step = manager.get(at(quarter, "/moves/" + move))
                .body()
                .path("steps")
                .get(0)
                .path("id")
                .asString();
        var done = manager.post(at(quarter, "/moves/" + move + "/steps/" + step), "{" + taken.shown() + "}");
        assertThat(done.status()).as(done.text()).isEqualTo(204);
    }

    private String paper(Town.Quarter quarter) {
        return Pictures.upload(town.manager(quarter), at(quarter, "/files/"));
    }

    /** Of the year in which the steps are due: three days may reach into another month. */
    private String verdict(Town.Quarter quarter, String clause, LocalDate due) {
        return town.manager(quarter)
                .get(at(quarter, "/wall?period=" + due.getYear()))
                .body()
                .path("sets")
                .valueStream()
                .flatMap(set -> set.path("clauses").valueStream())
                .filter(brick -> brick.path("id").asString().equals(clause))
                .map((JsonNode brick) -> brick.path("verdict").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String at(Town.Quarter quarter, String path) {
        return "/api/communities/" + quarter.community() + path;
    }

    private Instant now() {
        return Instant.parse(town.browser().get("/api/clock").body().path("now").asString());
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        Browser.Answer answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
